package org.yidan.designer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.support.TableOwner;

/** Versions of the call that a designer might have drawn: a base with one step more, and twelve changes of it. */
@Component
public class CallVariants {

    static final String RECHECK = "UserTask_RecheckByPhoto";

    private static final String FORM =
            """
            {"id":"matter-call-photo","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform",
             "executionPlatformVersion":"7.24.0","components":[{"type":"textfield","key":"photoNote","id":"Field_1","label":"复核情况"}]}""";

    private final RepositoryService repository;
    private final VersionPlans plans;
    private final CaseMoves moves;
    private final MigrationRunner runner;
    private final CaseTransaction transaction;
    private final JdbcClient jdbc;
    private final TableOwner owner;
    private final Map<String, String> deployments = new LinkedHashMap<>();

    CallVariants(
            RepositoryService repository,
            VersionPlans plans,
            CaseMoves moves,
            MigrationRunner runner,
            CaseTransaction transaction,
            JdbcClient jdbc,
            TableOwner owner) {
        this.repository = repository;
        this.plans = plans;
        this.moves = moves;
        this.runner = runner;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.owner = owner;
    }

    /** What a change does to the model and to one form. */
    public record Change(String name, String model, String feedbackForm) {}

    static String shipped() {
        return read(Path.of("processes/matter-call.bpmn"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The shipped call with a photo after the feedback. */
    static String base() {
        return inserted(shipped(), "Flow_GiveFeedbackToCaseStillOpen", task(RECHECK, "现场拍照复核"), RECHECK);
    }

    public static List<Change> changes() {
        String base = base();
        String form = read(Path.of("forms/matter-call/give-feedback.form"));
        return List.of(
                new Change("label", labels(base), form),
                new Change(
                        "condition",
                        edit(base, "${result == 'NOT_TRUE'}", "${result == 'NOT_TRUE' || result == 'UNTRUE'}"),
                        form),
                new Change("new steps before and after", newSteps(base), form),
                new Change("renamed step", base.replace("RecheckByPhoto", "PhotoRecheck"), form),
                new Change("removed step", shipped(), form),
                new Change("new boundary timers", newTimers(base), form),
                new Change(
                        "changed limit",
                        edit(
                                base,
                                "${limits.share(execution,'acceptDispatch',50)}",
                                "${limits.share(execution,'acceptDispatch',80)}"),
                        form),
                new Change(
                        "new gateway",
                        inserted(
                                base,
                                "Flow_HandleToFeedback",
                                "<bpmn:exclusiveGateway id=\"Gateway_FeedbackDue\" name=\"要反馈？\" />",
                                "Gateway_FeedbackDue"),
                        form),
                new Change("new variable", newVariable(base), form),
                new Change("subprocess moved", moved(base), form),
                new Change("form changed", base, edit(form, "\"label\": \"", "\"label\": \"新：")),
                new Change("parallel branch", branched(base), form));
    }

    private static String labels(String model) {
        return edit(
                edit(model, "name=\"办理事项\" camunda:formRef", "name=\"办理本事项\" camunda:formRef"),
                "name=\"签收派单\" camunda:formRef",
                "name=\"签收新派单\" camunda:formRef");
    }

    private static String newSteps(String model) {
        String before =
                inserted(model, "Flow_FirstRound", task("UserTask_PrepareVisit", "准备出勤"), "UserTask_PrepareVisit");
        return inserted(before, "Flow_ResultApproved", task("UserTask_FileReview", "归卷复核"), "UserTask_FileReview");
    }

    private static String newTimers(String model) {
        String one = timer(
                model,
                "Boundary_AcceptWarning",
                "UserTask_AcceptDispatch",
                "${limits.share(execution,'acceptDispatch',80)}");
        return timer(one, "Boundary_FeedbackLate", "UserTask_GiveFeedback", "${limits.at(execution,'giveFeedback')}");
    }

    private static String timer(String model, String id, String task, String instant) {
        String timer =
                """
                <bpmn:boundaryEvent id="%1$s" name="提醒" cancelActivity="false" attachedToRef="%2$s">
                  <bpmn:timerEventDefinition id="%1$s_def"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">%3$s</bpmn:timeDate></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:endEvent id="End%1$s" name="已提醒" />
                <bpmn:sequenceFlow id="Flow_%1$s" sourceRef="%1$s" targetRef="End%1$s" />
                """
                        .formatted(id, task, instant);
        return edit(model, "<bpmn:userTask id=\"" + task + "\"", timer + "<bpmn:userTask id=\"" + task + "\"");
    }

    private static String newVariable(String model) {
        return edit(
                edit(model, "${result == 'NOT_TRUE'}", "${result == 'NOT_TRUE' &amp;&amp; listed}"),
                "<camunda:inputParameter name=\"guideOptions\">",
                "<camunda:inputParameter name=\"guideAgain\">${options.guide(execution)}</camunda:inputParameter>\n<camunda:inputParameter name=\"guideOptions\">");
    }

    /** The survey within a part of its own. */
    private static String moved(String model) {
        Matcher survey = Pattern.compile("(?s)<bpmn:subProcess id=\"SubProcess_Survey\".*?</bpmn:subProcess>")
                .matcher(model);
        assertThat(survey.find()).isTrue();
        String around = survey.replaceFirst("<!-- survey -->")
                .replace("targetRef=\"SubProcess_Survey\"", "targetRef=\"SubProcess_Opinion\"")
                .replace("sourceRef=\"SubProcess_Survey\"", "sourceRef=\"SubProcess_Opinion\"");
        String part =
                """
                <bpmn:subProcess id="SubProcess_Opinion" name="听取意见">
                  <bpmn:startEvent id="StartEvent_OpinionBegun" name="开始" />
                  %s
                  <bpmn:endEvent id="EndEvent_OpinionDone" name="完毕" />
                  <bpmn:sequenceFlow id="Flow_OpinionBegun" sourceRef="StartEvent_OpinionBegun" targetRef="SubProcess_Survey" />
                  <bpmn:sequenceFlow id="Flow_OpinionDone" sourceRef="SubProcess_Survey" targetRef="EndEvent_OpinionDone" />
                </bpmn:subProcess>
                """
                        .formatted(survey.group());
        return around.replace("<!-- survey -->", part);
    }

    private static String branched(String model) {
        String branch = task("UserTask_SecureEvidence", "固定证据")
                + "<bpmn:sequenceFlow id=\"Flow_ToEvidence\" sourceRef=\"Gateway_Fork\" targetRef=\"UserTask_SecureEvidence\" />\n"
                + "<bpmn:sequenceFlow id=\"Flow_FromEvidence\" sourceRef=\"UserTask_SecureEvidence\" targetRef=\"Gateway_Join\" />\n";
        return edit(
                model,
                "<bpmn:parallelGateway id=\"Gateway_Fork\"",
                branch + "<bpmn:parallelGateway id=\"Gateway_Fork\"");
    }

    private static String task(String id, String name) {
        return """
                <bpmn:userTask id="%s" name="%s" camunda:formRef="matter-call-photo" camunda:formRefBinding="deployment" camunda:candidateGroups="${posts.of(execution,'lead.unit-handler')}">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="yidan:matter" value="${matterCode}" /><camunda:property name="yidan:dutyRole" value="LEAD" />
                    <camunda:property name="yidan:limit" value="P3D" /><camunda:property name="yidan:clock" value="WORKING_DAYS" /><camunda:property name="yidan:basis" value="呼叫规则 A7" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                """
                .formatted(id, name);
    }

    /** Puts an element into a flow. */
    private static String inserted(String model, String flow, String element, String id) {
        Matcher found = Pattern.compile("<bpmn:sequenceFlow id=\"" + flow + "\"([^>]*) targetRef=\"(\\w+)\"")
                .matcher(model);
        assertThat(found.find()).as(flow).isTrue();
        String before = element + "<bpmn:sequenceFlow id=\"Flow_From" + id + "\" sourceRef=\"" + id + "\" targetRef=\""
                + found.group(2) + "\" />\n<bpmn:sequenceFlow id=\"" + flow + "\"" + found.group(1) + " targetRef=\""
                + id + "\"";
        return found.replaceFirst(Matcher.quoteReplacement(before));
    }

    private static String edit(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    /** Deploys a version with all forms; gives the id of its definition. */
    public String deployed(Change change) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(change.name())
                .addString("matter-call.bpmn", change.model())
                .addString("matter-call/photo.form", FORM);
        forms().forEach(file -> deployment.addString(
                "matter-call/" + file.getFileName(),
                file.endsWith("give-feedback.form") ? change.feedbackForm() : read(file)));
        String id = deployment.deploy().getId();
        String definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(id)
                .singleResult()
                .getId();
        deployments.put(definition, id);
        return definition;
    }

    private static List<Path> forms() {
        try (Stream<Path> files = Files.list(Path.of("forms/matter-call"))) {
            return files.filter(file -> file.toString().endsWith(".form")).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What the worker of a node does. */
    public void work() {
        runner.workOnAll();
    }

    /** Moves whatever is left on our versions to this one, and takes them away. */
    public void clearAwayTo(String shipped) {
        try {
            for (String version : deployments.keySet()) {
                jdbc.sql("select id_ from act_ru_execution where proc_def_id_ = ? and parent_id_ is null")
                        .param(version)
                        .query(String.class)
                        .list()
                        .forEach(instance -> transaction.kept(() -> moves.move(new CaseMoves.Order(
                                instance, "", version, shipped, plans.proposed(version, shipped)))));
            }
            clearAway();
        } finally {
            forget();
        }
    }

    /** Takes the versions away again; no case may be left on them. */
    void clearAway() {
        deployments.values().removeIf(id -> {
            repository.deleteDeployment(id, false);
            return true;
        });
    }

    /** Takes away what is still there with the cases on it, after a test that stopped half-way: those after it call by the shipped model. */
    void forget() {
        deployments.values().removeIf(id -> {
            owner.forget(repository, id);
            return true;
        });
    }
}
