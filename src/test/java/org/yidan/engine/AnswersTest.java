package org.yidan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.support.YidanTest;

/** What programs and the web applications are answered: a sentence, and never a word of Java, the engine or the database. */
@YidanTest
@ExtendWith(OutputCaptureExtension.class)
class AnswersTest {

    private static final String ENGINE_REST = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";
    private static final String GONE = "该任务不存在或已经办结，请刷新任务列表。";
    private static final String INCIDENT = "[2-9A-HJ-NP-Z]{8}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private EngineTestTask testTask;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void people() {
        People people = new People(identity, authorizations);
        people.user("answers-admin", "camunda-admin");
        people.clerk("answers-clerk", "answers.handler");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEBAPPS})
    void saysOfATaskThatIsGoneThatItIsGone(String api) {
        String done = testTask.start(Map.of("post", "answers.handler", "refuse", false))
                .task();
        tasks.complete(done);
        for (String user : List.of("answers-clerk", "answers-admin")) {
            Browser browser = browser(user);
            for (String task : List.of(done, UUID.randomUUID().toString())) {
                String path = api + "/task/" + task;
                for (String part : List.of(
                        "/deployed-form",
                        "/form",
                        "/form-variables",
                        "/variables",
                        "/localVariables",
                        "/variables/title",
                        "/localVariables/title",
                        "/identity-links")) {
                    assertGone(browser.get(path + part), user + part);
                }
                assertThat(browser.download(path + "/rendered-form").statusCode())
                        .isEqualTo(404);
                for (String part : List.of("", "/comment", "/comment/1", "/attachment", "/attachment/1")) {
                    HttpResponse<String> answer = browser.get(path + part);
                    assertThat(answer.statusCode())
                            .as(user + part + answer.body())
                            .isIn(200, 403, 404);
                    assertTellsNothing(answer);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGINE_REST, WEBAPPS})
    void doesNothingWithATaskThatNeverWas(String api) {
        Browser clerk = browser("answers-clerk");
        String path = api + "/task/" + UUID.randomUUID();
        for (String act : List.of("/complete", "/submit-form", "/unclaim")) {
            assertGone(clerk.post(path + act, "{}"), act);
        }
        for (String act : List.of("/claim", "/assignee", "/delegate")) {
            assertGone(clerk.post(path + act, "{\"userId\":\"answers-clerk\"}"), act);
        }
        assertGone(
                clerk.post(path + "/identity-links", "{\"groupId\":\"answers.handler\",\"type\":\"candidate\"}"), "");
        HttpResponse<String> comment = clerk.post(path + "/comment/create", "{\"message\":\"说明\"}");
        assertThat(comment.statusCode()).as(comment.body()).isIn(400, 404);
        assertTellsNothing(comment);
    }

    @Test
    void tellsNothingOfTheMachineToWhoAsksWrongly() {
        Browser admin = browser("answers-admin");
        for (String api : List.of(ENGINE_REST, WEBAPPS)) {
            for (String path : List.of(
                    "/task?sortBy=nothing&sortOrder=asc",
                    "/task?maxResults=99999999",
                    "/task?createdBefore=yesterday",
                    "/history/process-instance?startedBefore=x",
                    "/process-definition/none",
                    "/process-definition/key/none/xml",
                    "/process-instance/none/variables",
                    "/no-such-thing",
                    "/deployment/none/resources/none/data",
                    "/filter/none/list",
                    "/authorization/none")) {
                HttpResponse<String> answer = admin.get(api + path);
                assertThat(answer.statusCode()).as(path + answer.body()).isBetween(400, 499);
                assertTellsNothing(answer);
            }
            for (String body : List.of("{", "[]", "{\"taskVariables\":[{\"operator\":\"?\"}]}")) {
                HttpResponse<String> answer = admin.post(api + "/task", body);
                assertThat(answer.statusCode()).as(body + answer.body()).isBetween(400, 499);
                assertTellsNothing(answer);
            }
            // A field the engine does not know is no criterion of its own; it neither fails nor is told back.
            HttpResponse<String> unknown = admin.post(api + "/task/count", "{\"nothingKnown\":\"java.lang.x\"}");
            assertThat(unknown.statusCode()).as(unknown.body()).isIn(200, 400);
            assertTellsNothing(unknown);
        }
        for (String path : List.of(
                "/camunda/api/admin/auth/user/none",
                "/camunda/api/admin/no-such-thing",
                "/camunda/api/cockpit/no-such-thing",
                "/camunda/api/cockpit/plugin/base/default/process-definition/none/called-process-definitions",
                "/camunda/api/tasklist/no-such-thing",
                "/camunda/api/welcome/no-such-thing")) {
            assertTellsNothing(admin.get(path));
        }
    }

    @Test
    void givesAFaultANumberThatIsInTheLog(CapturedOutput log) {
        String task = testTask.start(Map.of("post", "answers.handler", "refuse", "fail"))
                .task();
        for (String api : List.of(ENGINE_REST, WEBAPPS)) {
            HttpResponse<String> answer = browser("answers-clerk").post(api + "/task/" + task + "/submit-form", "{}");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
            String message = JsonPath.read(answer.body(), "$.message");
            assertThat(message).matches(".*事件编号 " + INCIDENT + " 告诉管理员。");
            assertTellsNothing(answer);
            assertThat(log.getOut())
                    .contains("incident " + message.replaceAll(".*编号 (" + INCIDENT + ").*", "$1"))
                    .contains("EngineTestRefusal")
                    .doesNotContain("select secret from somewhere");
        }
    }

    private static void assertGone(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isEqualTo(404);
        assertThat((String) JsonPath.read(answer.body(), "$.message")).as(what).isEqualTo(GONE);
        assertTellsNothing(answer);
    }

    private static void assertTellsNothing(HttpResponse<String> answer) {
        assertThat(answer.body().replace(answer.request().uri().getPath(), "its own address"))
                .as(answer.request().uri().toString())
                .doesNotContainPattern("(?i)exception\\W|java\\.|camunda|ENGINE-|select |null value|HTTP \\d")
                .doesNotContain("RestException", "NullPointer", "Cannot ", "InvalidRequest");
    }

    private Browser browser(String user) {
        return Browser.loggedIn(port, user, People.PASSWORD);
    }
}
