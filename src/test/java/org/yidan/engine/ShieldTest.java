package org.yidan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.designer.rules.SoundDesign;
import org.yidan.support.PlantedModels;
import org.yidan.support.TableOwner;
import org.yidan.support.YidanTest;

/** Set-up endpoint, deployments and oversized results. */
@YidanTest
class ShieldTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TableOwner owner;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    private Browser designer;
    private Browser clerk;

    @BeforeEach
    void people() {
        People people = new People(identity, authorizations);
        people.clerk("gate-clerk", "gate-unit");
        people.grant("gate-clerk", Resources.DEPLOYMENT, "*", Permissions.CREATE);
        people.user("gate-designer", "designer");
        people.grant("gate-designer", Resources.DEPLOYMENT, "*", Permissions.CREATE, Permissions.READ);
        designer = Browser.basic(port, "gate-designer", People.PASSWORD);
        clerk = Browser.basic(port, "gate-clerk", People.PASSWORD);
    }

    @Test
    void keepsTheSetUpEndpointClosedEvenWithoutAnAdministrator() {
        List<User> administrators =
                identity.createUserQuery().memberOfGroup("camunda-admin").unlimitedList();
        administrators.forEach(user -> identity.deleteMembership(user.getId(), "camunda-admin"));
        Browser staff = Browser.loggedIn(port, "gate-clerk", People.PASSWORD);
        String user =
                "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"x\",\"lastName\":\"x\"},\"credentials\":{\"password\":\"x\"}}";

        for (Browser somebody : List.of(Browser.anonymous(port), staff)) {
            for (String path : List.of(
                    "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/%73etup/default/user/create")) {
                assertThat(somebody.post(path, user).statusCode()).isIn(401, 403);
            }
        }

        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
        administrators.forEach(member -> identity.createMembership(member.getId(), "camunda-admin"));
    }

    @Test
    void letsADesignerDeploy() {
        HttpResponse<String> answer = designer.deploy(SoundDesign.files(3));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void refusesADeploymentByAClerkEvenWithTheEnginesGrant() {
        HttpResponse<String> answer = clerk.deploy("plain.bpmn", model("gate-by-clerk", "<bpmn:userTask id=\"T\" />"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"T\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id=\"T\" scriptFormat=\"groovy\" camunda:resource=\"classpath://x.groovy\" />",
                "<bpmn:serviceTask id=\"T\" camunda:class=\"java.lang.Thread\" />",
                "<bpmn:serviceTask id=\"T\" activiti:class=\"java.lang.Thread\" xmlns:activiti=\"http://activiti.org/bpmn\" />",
                "<bpmn:serviceTask id=\"T\" camunda:type=\"external\" camunda:topic=\"x\" />",
                "<bpmn:serviceTask id=\"T\" camunda:type=\"mail\" />",
                "<bpmn:serviceTask id=\"T\" camunda:type=\"shell\" />",
                "<bpmn:serviceTask id=\"T\" camunda:delegateExpression=\"${engineTestMarker}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:delegateExpression=\"${someVariable}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${engineTestMarker.hit()}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"#{runtimeService.startProcessInstanceByKey('x')}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${''.getClass().forName('java.lang.Runtime')}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${''.class.name}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${execution.getProcessEngineServices()}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${execution.processEngineServices.runtimeService}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${engineTestRefusal.getClass()}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${engineTestRefusal['toString']()}\" />",
                "<bpmn:userTask id=\"T\" camunda:assignee=\"${engineTestMarker.hit()}\" />",
                "<bpmn:userTask id=\"T\"><bpmn:documentation>${engineTestMarker.hit()}</bpmn:documentation></bpmn:userTask>",
                "<bpmn:userTask id=\"T\" camunda:formKey=\"embedded:deployment:x.html\" />",
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"java.lang.Thread\" /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id=\"T\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>"
            })
    void refusesCodeInAModelAndNamesTheElement(String element) {
        HttpResponse<String> answer = designer.deploy("bad.bpmn", model("gate-bad", element));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"T\"");
        assertThat(behindTheRules(model("gate-bad", element))).contains(" T ");
        assertThat(EngineTestMarker.hits()).isZero();
    }

    /** What the engine's own look says where the rules said nothing. */
    private String behindTheRules(String model) {
        Throwable refusal = catchThrowable(
                () -> PlantedModels.deploy(repository.createDeployment().addString("bad.bpmn", model)));
        return refusal == null ? "" : String.valueOf(refusal.getMessage());
    }

    /** Spellings that blinded the gate once: another namespace, brackets, a form by expression, a path out of /forms. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:list><e:value xmlns:e=\"http://x/DI\">${engineTestMarker.hit()}</e:value></camunda:list></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:list><e:value xmlns:e=\"http://www.omg.org/spec/BPMN/20100524/DI\">${engineTestMarker.hit()}</e:value></camunda:list></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><e:inputOutput xmlns:e=\"http://x/DC\"><e:inputParameter name=\"a\"><e:script scriptFormat=\"javascript\">1</e:script></e:inputParameter></e:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${posts['class']}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${posts['class'].name}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${''['class']}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${execution['processEngineServices']}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${posts.getClass()}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${execution.setVariable('caseNo','TZ-1')}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${execution.setVariableLocal('caseNo','TZ-1')}\" />",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${execution.removeVariable('caseNo')}\" />",
                "<bpmn:userTask id=\"T\" camunda:formKey=\"${'embedded:deployment:x.png'}\" />",
                "<bpmn:userTask id=\"T\" camunda:formKey=\" embedded:deployment:x.FORM\" />",
                "<bpmn:userTask id=\"T\" camunda:formKey=\"embedded:/forms/../api/call-files/1\" />",
                "<bpmn:userTask id=\"T\" camunda:formKey=\"embedded:/forms/a/../../api/call-files/1.html\" />",
                "<bpmn:userTask id=\"T\" camunda:formKey=\"embedded:/forms/%2e%2e/x.html\" />",
                "<bpmn:userTask id=\"T\" camunda:formKey=\"embedded:app:forms/x.html\" />",
                "<bpmn:userTask id=\"T\" camunda:formKey=\"camunda-forms:deployment:x.png\" />",
                "<bpmn:userTask id=\"T\" camunda:formKey=\"https://example.com/x.html\" />",
                "<bpmn:userTask id=\"T\" activiti:formKey=\"x\" xmlns:activiti=\"http://activiti.org/bpmn\" />",
                "<bpmn:userTask id=\"T\" camunda:formRef=\"${'x'}\" camunda:formRefBinding=\"deployment\" />"
            })
    void isNotBlindedByASpelling(String element) {
        refusesCodeInAModelAndNamesTheElement(element);
    }

    /** What would let who designs decide a case, or give work nobody listed . */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id=\"T\" camunda:candidateUsers=\"gate-designer\" />",
                "<bpmn:userTask id=\"T\" camunda:assignee=\"gate-designer\" />",
                "<bpmn:userTask id=\"T\" camunda:assignee=\"${designer}\" />",
                "<bpmn:userTask id=\"T\" camunda:candidateGroups=\"420381001.unit-handler\" />",
                "<bpmn:userTask id=\"T\" camunda:candidateGroups=\"${post}\" />",
                "<bpmn:userTask id=\"T\" camunda:candidateGroups=\"${posts.of(execution,'lead.unit-handler')},designer\" />",
                "<bpmn:userTask id=\"T\"><bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>user(gate-designer)</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>",
                "<bpmn:userTask id=\"T\"><bpmn:humanPerformer><bpmn:resourceAssignmentExpression><bpmn:formalExpression>gate-designer</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:humanPerformer></bpmn:userTask>",
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:taskListener event=\"complete\" expression=\"${changeApproval.approveChange(task)}\" /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${proposing.registerProposal(execution)}\" />",
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:list><x:process xmlns:x=\"x\" id=\"list-adjustment\">${proposing.registerProposal(execution)}</x:process></camunda:list></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"T\" /></bpmn:process><bpmn:message id=\"M\" name=\"${proposing.registerProposal(execution)}\" /><bpmn:process id=\"gate-empty\">",
                "<bpmn:callActivity id=\"T\" calledElement=\"list-adjustment\" />",
                "<bpmn:callActivity id=\"T\" calledElement=\"${'list-adjustment'}\" />",
                "<bpmn:callActivity id=\"T\" calledElement=\"gate-other\"><bpmn:extensionElements><camunda:in businessKey=\"TZ-420381-2026-0001\" /></bpmn:extensionElements></bpmn:callActivity>",
                "<bpmn:startEvent id=\"T\"><bpmn:timerEventDefinition id=\"X\"><bpmn:timeDuration>PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>",
                "<bpmn:startEvent id=\"T\"><bpmn:messageEventDefinition id=\"X\" messageRef=\"M\" /></bpmn:startEvent>",
                "<bpmn:startEvent id=\"T\"><bpmn:signalEventDefinition id=\"X\" signalRef=\"M\" /></bpmn:startEvent>",
                "<bpmn:startEvent id=\"T\"><bpmn:conditionalEventDefinition id=\"X\"><bpmn:condition>${true}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent>",
                "<bpmn:intermediateThrowEvent id=\"T\"><bpmn:signalEventDefinition id=\"X\" signalRef=\"M\" /></bpmn:intermediateThrowEvent>"
            })
    void keepsTheDesignerFromDecidingCases(String element) {
        HttpResponse<String> answer = designer.deploy("bad.bpmn", model("gate-bad", element));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("部署被拒绝");
    }

    /** An option list, a condition or a listener of another kind is read more than once, or by whoever opens the form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\">${proposing.lapseProposal(execution)}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"T\" camunda:dueDate=\"${proposing.lapseProposal(execution)}\" />",
                "<bpmn:userTask id=\"T\"><bpmn:extensionElements><camunda:taskListener event=\"create\" expression=\"${proposing.lapseProposal(execution)}\" /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${proposing.lapseProposal(execution)}\"><bpmn:extensionElements><camunda:executionListener event=\"start\" expression=\"${proposing.lapseProposal(execution)}\" /></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"T\" camunda:expression=\"${true ? proposing.lapseProposal(execution) : 1}\" />"
            })
    void callsStepsAtTheirPlacesOnly(String element) {
        HttpResponse<String> answer = designer.deploy("bad.bpmn", model("list-adjustment", element));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("调用的是步骤");
    }

    @Test
    void keepsItForTheProcessesTheApplicationCameWith() {
        String start =
                "<bpmn:startEvent id=\"T\"><bpmn:messageEventDefinition id=\"X\" messageRef=\"M\" /></bpmn:startEvent>";
        String number = "<bpmn:callActivity id=\"T\" calledElement=\"penalty-case\"><bpmn:extensionElements>"
                + "<camunda:in businessKey=\"TZ-420381-2026-0001\" /></bpmn:extensionElements></bpmn:callActivity>";

        String bean = "<bpmn:serviceTask id=\"T\" camunda:expression=\"${proposing.registerProposal(execution)}\" />";

        assertThat(designer.deploy("bad.bpmn", model("joint-enforcement", bean)).body())
                .contains("proposing");
        assertThat(designer.deploy("bad.bpmn", model("joint-enforcement", start))
                        .body())
                .contains("部署被拒绝");
        assertThat(designer.deploy("bad.bpmn", model("joint-enforcement", number))
                        .body())
                .contains("TZ-420381-2026-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"call-request", "matter-call", "joint-enforcement", "penalty-case", "power-return"})
    void letsADesignerDeployAShippedProcessAgainWithItsForms(String process) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put(process + ".bpmn", Files.readString(Path.of("processes", process + ".bpmn")));
        try (Stream<Path> forms = Files.list(Path.of("forms", process))) {
            for (Path form :
                    forms.filter(path -> path.toString().endsWith(".form")).toList()) {
                files.put(form.getFileName().toString(), Files.readString(form));
            }
        }

        HttpResponse<String> alone = designer.deploy(process + ".bpmn", files.get(process + ".bpmn"));
        HttpResponse<String> whole = designer.deploy(files);

        assertThat(alone.statusCode()).as(alone.body()).isEqualTo(400);
        assertThat(alone.body()).contains("不在本次部署中");
        assertThat(whole.statusCode()).as(whole.body()).isEqualTo(200);
        owner.forget(repository, JsonPath.read(whole.body(), "$.id"));
    }

    @Test
    void takesAFormIdOnlyOnce() {
        String form = "{\"id\":\"gate-twice\",\"schemaVersion\":16,\"type\":\"default\",\"components\":[]}";

        HttpResponse<String> answer = designer.deploy(Map.of("a.form", form, "b.form", form));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("只能用一次");
    }

    @Test
    void givesOutADeployedFileToBeSavedAndNotToBeShown() {
        String body = designer.deploy(SoundDesign.files(5)).body();
        String files = "/engine-rest/deployment/" + JsonPath.read(body, "$.id") + "/resources";
        String file = JsonPath.read(designer.get(files).body(), "$[0].id");

        HttpHeaders answer = designer.get(files + "/" + file + "/data").headers();

        assertThat(answer.firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(answer.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).doesNotContain("html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "0", "P30D", "3649", "P3649D", "", "P1Y"})
    void keepsTheHistoryForTheArchiveTerm(String timeToLive) {
        HttpResponse<String> process = designer.deploy(
                "short.bpmn",
                model("gate-short", "<bpmn:userTask id=\"T\" />")
                        .replace("isExecutable", "camunda:historyTimeToLive=\"" + timeToLive + "\" isExecutable"));
        HttpResponse<String> rules = designer.deploy(
                "short.dmn",
                decision("")
                        .replace(
                                "<decision id",
                                "<decision xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" camunda:historyTimeToLive=\""
                                        + timeToLive + "\" id"));

        assertThat(process.statusCode()).as(process.body()).isEqualTo(400);
        assertThat(rules.statusCode()).as(rules.body()).isEqualTo(400);
        assertThat(process.body() + rules.body()).contains("十年");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "\"<script>\"",
                "{\"id\":\"f\",\"components\":[]}",
                "{\"id\":\"f\",\"schemaVersion\":16,\"type\":\"default\",\"components\":[{\"type\":\"html\",\"content\":\"<img>\"}]}",
                "{\"id\":\"f\",\"schemaVersion\":16,\"type\":\"default\",\"components\":[{\"type\":\"group\",\"components\":[{\"type\":\"iframe\"}]}]}",
                "{\"id\":\"f\",\"schemaVersion\":16,\"type\":\"default\",\"components\":[{\"type\":\"filepicker\"}]}",
                "{\"id\":\"f\",\"schemaVersion\":16,\"type\":\"default\",\"components\":[]} <script>"
            })
    void takesAFormOnlyIfItIsOne(String form) {
        HttpResponse<String> answer = designer.deploy("x.form", form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void namesAllFindingsAtOnce() {
        HttpResponse<String> answer = designer.deploy(
                "bad.bpmn",
                model(
                        "gate-bad",
                        "<bpmn:scriptTask id=\"T\" /><bpmn:serviceTask id=\"Second\" camunda:class=\"java.lang.Thread\" />"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"T\"").contains("\"Second\"").contains("部署被拒绝");
    }

    @Test
    void allowsWhatModelsNeed() {
        assertThat(behindTheRules(model(
                        "gate-good",
                        "<bpmn:userTask id=\"T\" name=\"${execution.processBusinessKey}\" camunda:candidateGroups=\"${posts.of(execution,'lead.unit-handler')}\""
                                + " camunda:dueDate=\"${due}\"><bpmn:extensionElements><camunda:taskListener event=\"complete\""
                                + " delegateExpression=\"${engineTestRefusal}\" /></bpmn:extensionElements>"
                                + "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${units}\" camunda:elementVariable=\"unit\">"
                                + "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">${nrOfCompletedInstances == nrOfInstances"
                                + " and units.size() &gt; 0 and execution.getVariable('x') == null}</bpmn:completionCondition>"
                                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"javascript", "groovy", "juel", "http://www.java.com/java"})
    void refusesADecisionInAnotherLanguage(String language) {
        HttpResponse<String> answer = designer.deploy("rules.dmn", decision("expressionLanguage=\"" + language + "\""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void allowsADecisionInFeel() {
        Map<String, String> sound = SoundDesign.files(7);

        HttpResponse<String> answer = designer.deploy("specimen-7-routing.dmn", sound.get("specimen-7-routing.dmn"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void readsNoEntityOfAModel() {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
                + model("gate-xxe", "<bpmn:userTask id=\"T\" name=\"&secret;\" />")
                        .substring(38);

        HttpResponse<String> process = designer.deploy("xxe.bpmn", xml);
        HttpResponse<String> decision = designer.deploy("xxe.dmn", xml);

        assertThat(process.statusCode()).isEqualTo(400);
        assertThat(decision.statusCode()).isEqualTo(400);
        assertThat(process.body() + decision.body()).doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.js",
                "x.groovy",
                "x.cmmn",
                "x.html",
                "x.jar",
                "x.png",
                "x.svg",
                "x.FORM",
                "x.BPMN",
                "x.form.html",
                "x"
            })
    void refusesOtherFiles(String name) {
        assertThat(designer.deploy(name, "x").statusCode()).isEqualTo(400);
    }

    @Test
    void capsTheSizeOfAResultAndOfAListThatNamesNone() {
        for (String path : List.of("/engine-rest/task", "/engine-rest/history/process-instance", "/engine-rest/user")) {
            assertThat(clerk.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(clerk.get(path + "?maxResults=2001").statusCode()).isEqualTo(400);
            assertThat(clerk.get(path + "?maxResults=2000").statusCode()).isEqualTo(200);
        }
    }

    static String model(String key, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><bpmn:definitions"
                + " xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" id=\"d\" targetNamespace=\"t\">"
                + "<bpmn:process id=\"" + key + "\" isExecutable=\"true\"><bpmn:startEvent id=\"S\" />"
                + "<bpmn:sequenceFlow id=\"F\" sourceRef=\"S\" targetRef=\"T\" />" + content
                + "</bpmn:process></bpmn:definitions>";
    }

    private static String decision(String language) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><definitions"
                + " xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"d\" namespace=\"n\">"
                + "<decision id=\"gate-rules\" name=\"r\"><decisionTable id=\"t\"><input id=\"i\"><inputExpression id=\"ie\" "
                + language
                + "><text>amount</text></inputExpression></input><output id=\"o\" name=\"x\" /><rule id=\"r1\">"
                + "<inputEntry id=\"e\"><text>&gt; 3</text></inputEntry><outputEntry id=\"oe\"><text>\"a\"</text></outputEntry>"
                + "</rule></decisionTable></decision></definitions>";
    }
}
