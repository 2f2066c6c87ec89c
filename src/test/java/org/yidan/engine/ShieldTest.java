package org.yidan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
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
import org.yidan.support.YidanTest;

/** Set-up endpoint, deployments and oversized results. */
@YidanTest
class ShieldTest {

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
        HttpResponse<String> answer = designer.deploy("plain.bpmn", model("gate-plain", "<bpmn:userTask id=\"T\" />"));

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
        assertThat(EngineTestMarker.hits()).isZero();
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
        HttpResponse<String> answer = designer.deploy(
                "good.bpmn",
                model(
                        "gate-good",
                        "<bpmn:userTask id=\"T\" name=\"${execution.processBusinessKey}\" camunda:candidateGroups=\"${post}\""
                                + " camunda:dueDate=\"${due}\"><bpmn:extensionElements><camunda:taskListener event=\"complete\""
                                + " delegateExpression=\"${engineTestRefusal}\" /></bpmn:extensionElements>"
                                + "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${units}\" camunda:elementVariable=\"unit\">"
                                + "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">${nrOfCompletedInstances == nrOfInstances"
                                + " and units.size() &gt; 0 and execution.getVariable('x') == null}</bpmn:completionCondition>"
                                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"javascript", "groovy", "juel", "http://www.java.com/java"})
    void refusesADecisionInAnotherLanguage(String language) {
        HttpResponse<String> answer = designer.deploy("rules.dmn", decision("expressionLanguage=\"" + language + "\""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void allowsADecisionInFeel() {
        HttpResponse<String> answer = designer.deploy("rules.dmn", decision(""));

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
    @ValueSource(strings = {"x.js", "x.groovy", "x.cmmn", "x.html", "x.jar"})
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

    private static String model(String key, String content) {
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
