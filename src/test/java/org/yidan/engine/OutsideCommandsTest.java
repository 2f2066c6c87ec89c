package org.yidan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.casework.path.CasePaths;
import org.yidan.designer.rules.SoundDesign;
import org.yidan.shared.DomainException;
import org.yidan.support.YidanTest;

/** What nobody, or only an administrator, may ask of the engine from outside: nobody loses or bends a case alone. */
@YidanTest
class OutsideCommandsTest {

    private static final Date FAR = Date.from(Instant.parse("2098-12-31T00:00:00Z"));

    private static final List<String> APIS = List.of("/engine-rest", "/camunda/api/engine/engine/default");

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private EngineTestTask testTask;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private CasePaths paths;

    @Autowired
    private ManagementService management;

    private String instance;
    private String task;

    @BeforeEach
    void aTask() {
        People people = new People(identity, authorizations);
        people.clerk("outside-clerk", "outside", "outside.handler");
        people.clerk("outside-second", "outside", "outside.handler");
        people.user("outside-designer", "designer");
        people.user("outside-admin", "camunda-admin");
        EngineTestTask.Started started = testTask.start(Map.of("post", "outside.handler", "secret", "s3cret"));
        instance = started.instance();
        task = started.task();
        repository.suspendProcessDefinitionByKey(
                "engine-test-task", false, Date.from(FAR.toInstant().plusSeconds(86_400)));
    }

    @AfterEach
    void forgetTheJob() {
        management.deleteJob(job().getId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matter-call",
                "call-request",
                "joint-enforcement",
                "penalty-request",
                "power-return",
                "power-return-request",
                "list-adjustment",
                "adjustment-withdrawal"
            })
    void takesNoNumberOfACaseFromAnybodyWhoStartsOne(String process) {
        String number = "LH-420381-OUTSIDE-" + process;

        for (String user : List.of("outside-clerk", "outside-designer", "outside-admin")) {
            // A designer's browser has no token for the web applications' API.
            for (String api : user.equals("outside-designer") ? APIS.subList(0, 1) : APIS) {
                HttpResponse<String> answer = browser(user)
                        .post(
                                api + "/process-definition/key/" + process + "/submit-form",
                                "{\"businessKey\":\"%s\",\"variables\":{}}".formatted(number));

                refused(answer, "案件编号由系统给出");
            }
        }
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    /** Also code of ours that forgets to say whose file it is. */
    @ParameterizedTest
    @ValueSource(strings = {"joint-enforcement", "power-return", "list-adjustment"})
    void goesOnWithAFileOnlyWhenAModuleOpenedIt(String process) {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(process, "HG-420381-OUTSIDE-" + process))
                .isInstanceOfSatisfying(DomainException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
                    assertThat(refused.code()).isEqualTo("casework.number-from-outside");
                });
    }

    @Test
    void showsNoProcessOnACaseThatIsNotItsOwn() {
        String number = "HG-420381-OUTSIDE-PAGE";
        runtime.startProcessInstanceByKey("engine-test-task", number, Map.of("post", "outside.handler"));

        assertThat(paths.instances(number)).isEmpty();
    }

    static Stream<List<String>> losses() {
        String these = "{\"processInstanceIds\":[\"I\"],\"deleteReason\":\"x\"}";
        String history = "{\"historicProcessInstanceIds\":[\"I\"],\"deleteReason\":\"x\"}";
        String removal = ",\"absoluteRemovalTime\":\"2020-01-01T00:00:00.000+0800\"}";
        String jump = "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Handle\"}]";
        return Stream.of(
                List.of("DELETE", "/deployment/D?cascade=true", ""),
                List.of("DELETE", "/deployment/D", ""),
                List.of("DELETE", "/process-definition/P?cascade=true", ""),
                List.of("DELETE", "/process-definition/key/engine-test-task?cascade=true", ""),
                List.of("PUT", "/process-definition/P/history-time-to-live", "{\"historyTimeToLive\":0}"),
                List.of("DELETE", "/process-instance/I", ""),
                List.of("POST", "/process-instance/delete", these),
                List.of("POST", "/process-instance/delete-historic-query-based", history),
                List.of("POST", "/process-instance/I/modification", jump + "}"),
                List.of("POST", "/process-instance/I/modification-async", jump + "}"),
                List.of(
                        "POST",
                        "/modification/execute",
                        jump + ",\"processDefinitionId\":\"P\",\"processInstanceIds\":[\"I\"]}"),
                List.of("POST", "/process-definition/P/restart", jump + ",\"processInstanceIds\":[\"I\"]}"),
                List.of(
                        "POST",
                        "/process-instance/message-async",
                        "{\"messageName\":\"x\",\"processInstanceIds\":[\"I\"]}"),
                List.of(
                        "POST",
                        "/process-instance/variables-async",
                        "{\"variables\":{\"a\":{\"value\":\"b\",\"type\":\"String\"}},\"processInstanceIds\":[\"I\"]}"),
                List.of("DELETE", "/history/process-instance/I", ""),
                List.of("POST", "/history/process-instance/delete", history),
                List.of("DELETE", "/history/process-instance/I/variable-instances", ""),
                List.of(
                        "POST",
                        "/history/process-instance/set-removal-time",
                        "{\"historicProcessInstanceIds\":[\"I\"]" + removal),
                List.of(
                        "POST",
                        "/history/decision-instance/set-removal-time",
                        "{\"historicDecisionInstanceIds\":[\"I\"]" + removal),
                List.of("POST", "/history/decision-instance/delete", "{\"historicDecisionInstanceIds\":[\"I\"]}"),
                List.of("DELETE", "/history/variable-instance/V", ""),
                List.of("POST", "/history/cleanup", "{}"),
                List.of("DELETE", "/history/batch/B", ""),
                List.of("POST", "/message", "{\"messageName\":\"x\",\"processInstanceId\":\"I\"}"),
                List.of("POST", "/signal", "{\"name\":\"x\"}"),
                List.of("POST", "/condition", "{\"variables\":{\"a\":{\"value\":\"b\",\"type\":\"String\"}}}"),
                List.of("POST", "/execution/I/signal", "{}"),
                List.of("PUT", "/task/T", "{\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000+0000\"}"),
                List.of("POST", "/task/T/delegate", "{\"userId\":\"outside-clerk\"}"),
                List.of("POST", "/task/create", "{\"name\":\"x\"}"),
                List.of("PUT", "/process-instance/I/variables/a", "{\"value\":\"b\",\"type\":\"String\"}"),
                List.of("POST", "/process-instance/I/variables", "{\"deletions\":[\"secret\"]}"),
                List.of("PUT", "/execution/I/localVariables/a", "{\"value\":\"b\",\"type\":\"String\"}"),
                List.of("PUT", "/task/T/variables/a", "{\"value\":\"b\",\"type\":\"String\"}"),
                List.of("DELETE", "/job/J", ""),
                List.of("PUT", "/job/J/duedate", "{\"duedate\":\"2020-01-01T00:00:00.000+0800\"}"),
                List.of("POST", "/job/J/duedate/recalculate", "{}"),
                List.of("POST", "/job/J/execute", "{}"),
                List.of("DELETE", "/batch/B", ""));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void letsNobodyDeleteOrRewriteACaseAlone(List<String> loss) {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        String deployment = repository.getProcessDefinition(definition).getDeploymentId();
        String variable = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("secret")
                .singleResult()
                .getId();
        String path = filled(loss.get(1), deployment, definition, variable);

        boolean ofModels = loss.get(0).equals("DELETE") && path.matches("/(deployment|process-definition)/.*");
        for (String api : APIS) {
            HttpResponse<String> answer = send(
                    "outside-admin", loss.get(0), api + path, filled(loss.get(2), deployment, definition, variable));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(ofModels ? 409 : 403);
            // The engine's API says every refusal of a job's execution as a missing right.
            assertThat(answer.body())
                    .contains(
                            ofModels
                                    ? "任何人都不能删除"
                                    : path.startsWith("/job/") && path.endsWith("/execute") ? "没有权限" : "两人");
        }
        for (String user : List.of("outside-clerk", "outside-designer")) {
            HttpResponse<String> answer = send(
                    user, loss.get(0), "/engine-rest" + path, filled(loss.get(2), deployment, definition, variable));
            assertThat(answer.statusCode())
                    .as(path + answer.body())
                    .isIn(400, 403, 404, ofModels && user.equals("outside-designer") ? 409 : 403);
        }
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getName())
                .isNotEqualTo("x");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableId(variable)
                        .count())
                .isEqualTo(1);
        assertThat(repository.getProcessDefinition(definition).getHistoryTimeToLive())
                .isEqualTo(3650);
    }

    @Test
    void givesADesignerNoRightToDeleteWhatHeDeployed() {
        assertThat(browser("outside-designer").deploy(SoundDesign.files(1)).statusCode())
                .isEqualTo(200);
        String deployment = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("specimen-1")
                .latestVersion()
                .singleResult()
                .getDeploymentId();

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceId(deployment)
                        .count())
                .isZero();
        refused(browser("outside-designer").delete("/engine-rest/deployment/" + deployment + "?cascade=true"), "两人");
    }

    @Test
    void saysThatAVersionIsSuspendedAndOffersItToNobody() {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        String offered =
                "/engine-rest/process-definition?latest=true&startablePermissionCheck=true&key=engine-test-task";
        assertThat(browser("outside-clerk").get(offered).body()).contains("engine-test-task");
        repository.suspendProcessDefinitionById(definition, true, null);
        try {
            for (String api : APIS) {
                said(browser("outside-clerk").post(api + "/task/" + task + "/submit-form", "{}"));
                said(browser("outside-clerk").post(api + "/task/" + task + "/complete", "{}"));
                said(browser("outside-clerk")
                        .post(api + "/process-definition/key/engine-test-task/submit-form", "{\"variables\":{}}"));
            }
            assertThat(browser("outside-clerk").get(offered).body()).doesNotContain("engine-test-task");
        } finally {
            repository.activateProcessDefinitionById(definition, true, null);
        }
        assertThat(browser("outside-clerk")
                        .post("/engine-rest/task/" + task + "/submit-form", "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    private static void said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("已由系统管理员暂停", "engine.suspended");
    }

    @Test
    void letsCommentsOnlyGrow() {
        String comment = tasks.createComment(task, instance, "a remark").getId();

        for (String user : List.of("outside-clerk", "outside-admin")) {
            for (String api : APIS) {
                String path = api + "/task/" + task + "/comment";
                refused(browser(user).put(path, "{\"id\":\"%s\",\"message\":\"y\"}".formatted(comment)), "不能修改或删除");
                refused(browser(user).delete(path + "/" + comment), "不能修改或删除");
                refused(browser(user).delete(path), "不能修改或删除");
            }
        }
        Browser admin = browser("outside-admin");
        String onProcess = "/engine-rest/process-instance/" + instance + "/comment";
        refused(admin.put(onProcess, "{\"id\":\"%s\",\"message\":\"y\"}".formatted(comment)), "不能修改或删除");
        refused(admin.delete(onProcess + "/" + comment), "不能修改或删除");
        refused(admin.delete(onProcess), "不能修改或删除");
        assertThat(tasks.getTaskComments(task)).singleElement().satisfies(kept -> assertThat(kept.getFullMessage())
                .isEqualTo("a remark"));
    }

    @Test
    void takesNoAttachmentOfATask() {
        for (String user : List.of("outside-clerk", "outside-admin")) {
            HttpResponse<String> answer = browser(user)
                    .upload("/engine-rest/task/" + task + "/attachment/create", "x.html", "<script>".getBytes());

            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403);
        }
        assertThat(tasks.getTaskAttachments(task)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void letsAClaimedTaskBeSentByItsHolderOnly(String how) {
        tasks.claim(task, "outside-clerk");

        for (String user : List.of("outside-second", "outside-admin")) {
            for (String api : APIS) {
                HttpResponse<String> answer = browser(user).post(api + "/task/" + task + "/" + how, "{}");

                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
                assertThat(answer.body()).contains("outside-clerk").contains("接手");
            }
        }
        assertThat(browser("outside-clerk")
                        .post("/engine-rest/task/" + task + "/" + how, "{}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void namesTheSenderOfATaskNobodyHadClaimed() {
        browser("outside-clerk").post("/engine-rest/task/" + task + "/submit-form", "{}");

        assertThat(history.createHistoricTaskInstanceQuery()
                        .taskId(task)
                        .singleResult()
                        .getAssignee())
                .isEqualTo("outside-clerk");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId("UserTask_Handle")
                        .singleResult()
                        .getAssignee())
                .isEqualTo("outside-clerk");
    }

    static Stream<List<String>> jobCommands() {
        return Stream.of(
                List.of("PUT", "/job/J/retries", "{\"retries\":0}"),
                List.of("POST", "/job/retries", "{\"jobIds\":[\"J\"],\"retries\":0}"),
                List.of("PUT", "/job/J/duedate", "{\"duedate\":\"2099-01-01T00:00:00.000+0800\"}"),
                List.of("POST", "/job/J/duedate/recalculate", "{}"),
                List.of("PUT", "/job/J/suspended", "{\"suspended\":true}"),
                List.of("PUT", "/job/suspended", "{\"processDefinitionKey\":\"engine-test-task\",\"suspended\":true}"),
                List.of("PUT", "/job/J/priority", "{\"priority\":1}"),
                List.of("POST", "/job/J/execute", "{}"),
                List.of("DELETE", "/job/J", ""),
                List.of(
                        "PUT",
                        "/job-definition/suspended",
                        "{\"processDefinitionKey\":\"engine-test-task\",\"suspended\":true}"),
                List.of(
                        "PUT",
                        "/process-definition/suspended",
                        "{\"processDefinitionKey\":\"engine-test-task\",\"suspended\":true}"),
                List.of("PUT", "/process-instance/suspended", "{\"processInstanceIds\":[\"I\"],\"suspended\":true}"),
                List.of("PUT", "/batch/B/suspended", "{\"suspended\":true}"),
                List.of("DELETE", "/batch/B", ""),
                List.of("POST", "/external-task/X/complete", "{\"workerId\":\"w\"}"),
                List.of("POST", "/external-task/X/unlock", "{}"),
                List.of("PUT", "/external-task/X/retries", "{\"retries\":0}"),
                List.of("DELETE", "/incident/X", ""));
    }

    @ParameterizedTest
    @MethodSource("jobCommands")
    void leavesJobsToAdministrators(List<String> command) {
        Job job = job();
        String path = command.get(1).replace("/J", "/" + job.getId());
        String body =
                command.get(2).replace("\"J\"", "\"" + job.getId() + "\"").replace("\"I\"", "\"" + instance + "\"");

        for (String user : List.of("outside-clerk", "outside-designer")) {
            for (String api : APIS) {
                HttpResponse<String> answer = send(user, command.get(0), api + path, body);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            }
        }
        Job after = job();
        assertThat(after.getId()).isEqualTo(job.getId());
        assertThat(after.getRetries()).isEqualTo(job.getRetries());
        assertThat(after.getDuedate()).isEqualTo(job.getDuedate());
        assertThat(after.isSuspended()).isFalse();
    }

    /** No model may have external tasks ({@code ShieldTest}); who could complete one would move a case past its forms. */
    @Test
    void leavesExternalTasksToNobody() {
        Browser admin = Browser.loggedIn(port, "admin", "yidan");
        for (List<String> command : List.of(
                List.of("/external-task/fetchAndLock", "{\"workerId\":\"w\",\"maxTasks\":1,\"topics\":[]}"),
                List.of("/external-task/X/complete", "{\"workerId\":\"w\"}"),
                List.of("/external-task/X/bpmnError", "{\"workerId\":\"w\",\"errorCode\":\"e\"}"),
                List.of("/external-task/X/failure", "{\"workerId\":\"w\"}"),
                List.of("/external-task/X/lock", "{\"workerId\":\"w\",\"lockDuration\":1000}"),
                List.of("/external-task/X/extendLock", "{\"workerId\":\"w\",\"newDuration\":1000}"),
                List.of("/external-task/X/unlock", "{}"),
                List.of("/external-task/X/priority", "{\"priority\":1}"),
                List.of("/external-task/X/retries", "{\"retries\":0}"),
                List.of("/external-task/retries", "{\"externalTaskIds\":[\"X\"],\"retries\":0}"),
                List.of("/external-task/retries-async", "{\"externalTaskIds\":[\"X\"],\"retries\":0}"))) {
            for (String api : APIS) {
                String address = api + command.get(0);
                HttpResponse<String> answer = address.matches(".*/(priority|retries)")
                        ? admin.put(address, command.get(1))
                        : admin.post(address, command.get(1));
                assertThat(answer.statusCode()).as(answer.uri() + answer.body()).isEqualTo(403);
            }
        }
    }

    @Test
    void stillLetsAnAdministratorRunAFailedJobAgain() {
        Job job = job();

        HttpResponse<String> answer = browser("outside-admin")
                .put("/engine-rest/job/" + job.getId() + "/retries", "{\"retries\":%d}".formatted(job.getRetries()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-definition/statistics",
                "/deployment/D/statistics",
                "/metrics?maxResults=100",
                "/metrics/activity-instance-start/sum",
                "/job",
                "/job/count",
                "/batch/statistics",
                "/schema/log",
                "/telemetry/data"
            })
    void tellsStaffNoFigures(String path) {
        for (String api : APIS) {
            HttpResponse<String> answer = browser("outside-clerk").get(api + path);
            assertThat(answer.statusCode()).as(path + answer.body()).isIn(403, 404);
        }
    }

    private String filled(String text, String deployment, String definition, String variable) {
        return text.replace("/T", "/" + task)
                .replace("/J", "/" + job().getId())
                .replace("/D", "/" + deployment)
                .replace("/P", "/" + definition)
                .replace("/I", "/" + instance)
                .replace("/V", "/" + variable)
                .replace("\"I\"", "\"" + instance + "\"")
                .replace("\"P\"", "\"" + definition + "\"");
    }

    /** A timer of no process, far ahead. */
    private Job job() {
        return management.createJobQuery().timers().duedateHigherThan(FAR).singleResult();
    }

    private HttpResponse<String> send(String user, String method, String path, String body) {
        return switch (method) {
            case "POST" -> browser(user).post(path, body);
            case "PUT" -> browser(user).put(path, body);
            default -> browser(user).delete(path);
        };
    }

    private static void refused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(words);
    }

    private Browser browser(String user) {
        return Browser.loggedIn(port, user, People.PASSWORD);
    }
}
