package org.yidan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.support.YidanTest;

/** A task is the business of its candidates, and of nobody else. */
@YidanTest
class TaskRightsTest {

    private static final String REST = "/engine-rest";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";

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

    private String instance;
    private String task;

    @BeforeEach
    void aTaskOfUnitA() {
        People people = new People(identity, authorizations);
        people.clerk("rights-a1", "rights-a", "rights-a.handler");
        people.clerk("rights-a2", "rights-a", "rights-a.handler");
        people.clerk("rights-b1", "rights-b", "rights-b.handler");
        people.user("rights-admin", "camunda-admin");
        people.user("rights-reader");
        people.grant(
                "rights-reader",
                Resources.PROCESS_DEFINITION,
                "*",
                Permissions.READ,
                ProcessDefinitionPermissions.READ_TASK);
        people.user("rights-key-reader");
        people.grant(
                "rights-key-reader",
                Resources.PROCESS_DEFINITION,
                "engine-test-task",
                ProcessDefinitionPermissions.READ_TASK);
        EngineTestTask.Started started = testTask.start(Map.of("post", "rights-a.handler", "secret", "s3cret"));
        instance = started.instance();
        task = started.task();
        tasks.createComment(task, instance, "a remark");
    }

    @Test
    void writesNoAuthorizationRowForATask() {
        tasks.claim(task, "rights-a1");

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPP})
    void showsTheTaskToItsCandidates(String api) {
        Browser a1 = browser("rights-a1");

        assertThat(listed(a1, api)).isEqualTo(1);
        assertThat(a1.get(api + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(a1.get(api + "/task/" + task + "/form-variables").body()).contains("s3cret");
        assertThat(a1.get(api + "/task/" + task + "/form").statusCode()).isEqualTo(200);
        assertThat(a1.get(api + "/task/" + task + "/identity-links").body()).contains("rights-a.handler");
        assertThat(a1.get(api + "/task/" + task + "/comment").body()).contains("a remark");
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPP})
    void showsNothingOfItToAnotherUnit(String api) {
        Browser b1 = browser("rights-b1");
        String comment = JsonPath.read(
                browser("rights-a1").get(REST + "/task/" + task + "/comment").body(), "$[0].id");

        assertThat(listed(b1, api)).isZero();
        assertThat(b1.get(api + "/task?maxResults=10&candidateGroup=rights-a.handler")
                        .body())
                .isEqualTo("[]");
        assertThat(b1.post(
                                api + "/task?maxResults=10",
                                "{\"orQueries\":[{\"candidateGroup\":\"rights-a.handler\",\"name\":\"Handle\"}]}")
                        .body())
                .isEqualTo("[]");
        for (String part : List.of(
                "",
                "/variables",
                "/variables/secret",
                "/localVariables",
                "/form-variables",
                "/form",
                "/rendered-form",
                "/deployed-form",
                "/identity-links",
                "/comment",
                "/comment/" + comment,
                "/attachment")) {
            HttpResponse<String> answer = b1.get(api + "/task/" + task + part);
            assertThat(answer.statusCode()).as(part + answer.body()).isIn(400, 403, 404, 406);
            assertThat(answer.body()).doesNotContain("s3cret").doesNotContain("a remark");
        }
        for (String path : List.of(
                "/variable-instance?maxResults=10&processInstanceIdIn=" + instance,
                "/history/task?maxResults=10&taskId=" + task,
                "/history/variable-instance?maxResults=10&processInstanceId=" + instance,
                "/process-instance?maxResults=10&processInstanceIds=" + instance)) {
            assertThat(b1.get(api + path).body()).as(path).isEqualTo("[]");
        }
        assertThat(b1.get(api + "/process-instance/" + instance + "/variables").statusCode())
                .isIn(403, 404);
        assertThat(b1.get(api + "/process-instance/" + instance + "/comment").statusCode())
                .isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPP})
    void showsVariablesOnTheCardsOfOwnTasksOnly(String api) {
        String filter = JsonPath.read(
                browser("rights-admin")
                        .post(
                                REST + "/filter/create",
                                """
                                {"resourceType": "Task", "name": "cards", "query": {"processInstanceId": "%s"},
                                 "properties": {"variables": [{"name": "secret", "label": "x"}]}}"""
                                        .formatted(instance))
                        .body(),
                "$.id");

        String card = browser("rights-a1")
                .hal(api + "/filter/" + filter + "/list?maxResults=10")
                .body();

        assertThat(card).contains(task, "s3cret");
        assertThat(browser("rights-b1")
                        .hal(api + "/filter/" + filter + "/list?maxResults=10")
                        .body())
                .doesNotContain("s3cret");
        assertThat(browser("rights-b1")
                        .get(api + "/variable-instance?variableName=secret&variableScopeIdIn=" + instance + "," + task)
                        .body())
                .doesNotContain("s3cret");
    }

    static Stream<List<String>> writes() {
        return Stream.of(
                List.of("/claim", "{\"userId\":\"rights-b1\"}"),
                List.of("/unclaim", "{}"),
                List.of("/assignee", "{\"userId\":\"rights-b1\"}"),
                List.of("/complete", "{}"),
                List.of("/submit-form", "{}"),
                List.of("/delegate", "{\"userId\":\"rights-b1\"}"),
                List.of("/comment/create", "{\"message\":\"x\"}"),
                List.of("/variables", "{\"modifications\":{\"secret\":{\"value\":\"x\",\"type\":\"String\"}}}"),
                List.of("/identity-links", "{\"userId\":\"rights-b1\",\"type\":\"candidate\"}"));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void letsAnotherUnitDoNothingWithIt(List<String> write) {
        Browser b1 = browser("rights-b1");

        for (String api : List.of(REST, WEBAPP)) {
            HttpResponse<String> answer = b1.post(api + "/task/" + task + write.get(0), write.get(1));
            assertThat(answer.statusCode()).as(write + answer.body()).isIn(400, 403, 404);
        }
        assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count())
                .isEqualTo(1);
        assertThat(runtime.getVariable(instance, "secret")).isEqualTo("s3cret");
    }

    @Test
    void letsAClerkWorkOnATaskOfThePost() {
        Browser a1 = browser("rights-a1");
        String path = WEBAPP + "/task/" + task;

        ok(a1.post(path + "/claim", "{\"userId\":\"rights-a1\"}"));
        ok(a1.post(path + "/unclaim", "{}"));
        ok(a1.post(path + "/claim", "{\"userId\":\"rights-a1\"}"));
        ok(a1.post(path + "/assignee", "{\"userId\":\"rights-a2\"}"));
        ok(browser("rights-a2").post(path + "/unclaim", "{}"));
        ok(a1.post(path + "/assignee", "{\"userId\":\"rights-a1\"}"));
        ok(a1.post(path + "/comment/create", "{\"message\":\"done soon\"}"));
        ok(a1.post(path + "/submit-form", "{\"variables\":{}}"));

        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void letsAClerkChangeNeitherDatesNorCandidatesNorHandItToOutsiders() {
        Browser a1 = browser("rights-a1");
        String path = REST + "/task/" + task;
        a1.post(path + "/claim", "{\"userId\":\"rights-a1\"}");

        refused(a1.put(path, "{\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000+0000\"}"));
        refused(a1.post(path + "/identity-links", "{\"groupId\":\"rights-b.handler\",\"type\":\"candidate\"}"));
        refused(a1.post(path + "/identity-links/delete", "{\"groupId\":\"rights-a.handler\",\"type\":\"candidate\"}"));
        refused(a1.post(path + "/assignee", "{\"userId\":\"rights-b1\"}"));
        refused(a1.post(path + "/assignee", "{\"userId\":\"nobody\"}"));
        refused(a1.post(path + "/delegate", "{\"userId\":\"rights-a2\"}"));
        assertThat(a1.delete(path).statusCode()).isGreaterThanOrEqualTo(400);
        refused(a1.post(REST + "/task/create", "{\"name\":\"x\"}"));
        a1.post(path + "/unclaim", "{}");
        refused(a1.post(path + "/claim", "{\"userId\":\"rights-b1\"}"));
    }

    @Test
    void doesNotLetAColleagueTakeAClaimedTaskAway() {
        browser("rights-a1").post(REST + "/task/" + task + "/claim", "{\"userId\":\"rights-a1\"}");

        refused(browser("rights-a2").post(REST + "/task/" + task + "/assignee", "{\"userId\":\"rights-a2\"}"));
        refused(browser("rights-a2").post(REST + "/task/" + task + "/unclaim", "{}"));
    }

    @Test
    void keepsExplicitGrantsInForce() {
        assertThat(listed(browser("rights-admin"), REST)).isEqualTo(1);
        assertThat(listed(browser("rights-reader"), REST)).isEqualTo(1);
        assertThat(listed(browser("rights-key-reader"), REST)).isEqualTo(1);
        refused(browser("rights-reader").post(REST + "/task/" + task + "/claim", "{\"userId\":\"rights-reader\"}"));
        ok(browser("rights-admin").post(REST + "/task/" + task + "/assignee", "{\"userId\":\"rights-b1\"}"));
        assertThat(listed(browser("rights-b1"), REST)).isEqualTo(1);
    }

    @Test
    void ordersAndPagesLikeTheEngine() {
        Browser a1 = browser("rights-a1");
        String other = testTask.start(Map.of("post", "rights-a.handler")).instance();

        String body = a1.get(REST
                        + "/task?maxResults=1&firstResult=1&sortBy=created&sortOrder=asc&processInstanceBusinessKeyNotIn="
                        + "&processInstanceIdIn=" + instance + "," + other)
                .body();

        List<String> ids = JsonPath.read(body, "$[*].id");
        assertThat(ids).hasSize(1);
        assertThat(a1.post(
                                REST + "/task?maxResults=5",
                                "{\"processInstanceIdIn\":[\"" + instance
                                        + "\"],\"candidateGroupsExpression\":\"${currentUserGroups()}\",\"includeAssignedTasks\":true}")
                        .body())
                .contains(task);
    }

    private Browser browser(String user) {
        return Browser.loggedIn(port, user, People.PASSWORD);
    }

    private int listed(Browser browser, String api) {
        int listed = JsonPath.read(
                browser.get(api + "/task?maxResults=10&processInstanceId=" + instance)
                        .body(),
                "$.length()");
        int counted = JsonPath.read(
                browser.get(api + "/task/count?processInstanceId=" + instance).body(), "$.count");
        assertThat(counted).isEqualTo(listed);
        return listed;
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 409);
    }
}
