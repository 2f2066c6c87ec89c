package org.yidan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.support.YidanTest;

/** A refusal arrives as it was said, and who comes second is told so. */
@YidanTest
class RefusalTest {

    private static final String TAKEN = "该任务刚被他人处理，请刷新任务列表。";

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
    void clerks() {
        People people = new People(identity, authorizations);
        people.user("refusal-admin", "camunda-admin");
        people.clerk("refusal-1", "refusal.handler");
        people.clerk("refusal-2", "refusal.handler");
    }

    @Test
    void reachesTheClerkWithoutTheEnginesWords() {
        String task = aTask(true);
        Browser clerk = browser("refusal-1");

        for (String path : List.of("/engine-rest/task/", "/camunda/api/engine/engine/default/task/")) {
            for (String act : List.of("/complete", "/submit-form")) {
                HttpResponse<String> answer = clerk.post(path + task + act, "{}");
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat((String) JsonPath.read(answer.body(), "$.message")).isEqualTo("您的岗位没有这项权限。");
                assertThat((String) JsonPath.read(answer.body(), "$.type")).isEqualTo("engine.not-allowed");
            }
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void reachesJavaCodeAsItself() {
        String task = aTask(true);

        assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(EngineTestRefusal.GuideNotFollowed.class);
    }

    @Test
    void tellsWhoComesSecondThatTheTaskIsTaken() {
        String task = aTask(false);
        browser("refusal-1").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"refusal-1\"}");

        HttpResponse<String> claim =
                browser("refusal-2").post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"refusal-2\"}");
        browser("refusal-1").post("/engine-rest/task/" + task + "/complete", "{}");
        HttpResponse<String> complete = browser("refusal-2").post("/engine-rest/task/" + task + "/submit-form", "{}");

        for (HttpResponse<String> answer : List.of(claim, complete)) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat((String) JsonPath.read(answer.body(), "$.message")).isEqualTo(TAKEN);
        }
    }

    @Test
    void letsExactlyOneOfTwoWinAtTheSameMoment() throws Exception {
        for (int round = 0; round < 20; round++) {
            String task = aTask(false);
            List<Callable<HttpResponse<String>>> both = new ArrayList<>();
            for (String user : List.of("refusal-1", "refusal-2")) {
                Browser browser = browser(user);
                both.add(() -> browser.post("/engine-rest/task/" + task + "/complete", "{}"));
            }

            List<HttpResponse<String>> answers = atOnce(both);

            assertThat(answers)
                    .as(answers.get(0).body() + answers.get(1).body())
                    .extracting(HttpResponse::statusCode)
                    .containsExactlyInAnyOrder(204, 409);
        }
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private Browser browser(String user) {
        return Browser.loggedIn(port, user, People.PASSWORD);
    }

    private String aTask(boolean refuse) {
        return testTask.start(Map.of("post", "refusal.handler", "refuse", refuse))
                .task();
    }
}
