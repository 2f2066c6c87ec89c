package org.yidan.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.Browser;
import org.yidan.support.PlantedModels;
import org.yidan.support.YidanTest;

/** What staff must not do to a task of their own is refused on every door, in words. */
@YidanTest
class ListRefusalsTest {

    private static final String REST = "/engine-rest";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";
    private static final String CLERK = "420381-cg.unit-clerk";
    private static final String WORDS = "您没有权限进行此操作";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    private Browser clerk;
    private Task task;

    @BeforeEach
    void aTaskOfOnesOwn() {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("engine-test-task")
                        .count()
                == 0) {
            PlantedModels.deploy(repository.createDeployment().addClasspathResource("engine/engine-test-task.bpmn"));
        }
        String instance = runtime.startProcessInstanceByKey("engine-test-task", Map.of("post", "420381-CG.unit-clerk"))
                .getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        tasks.claim(task.getId(), CLERK);
        clerk = Browser.loggedIn(port, CLERK, "yidan");
    }

    static Stream<List<String>> changes() {
        return Stream.of(REST, WEBAPP)
                .flatMap(api -> Stream.of(
                        List.of(
                                api,
                                "PUT",
                                "",
                                "{\"due\":\"2030-01-01T00:00:00.000+0000\",\"assignee\":\"" + CLERK + "\"}"),
                        List.of(api, "PUT", "", "{\"followUp\":\"2030-01-01T00:00:00.000+0000\"}"),
                        List.of(api, "PUT", "", "{\"priority\":99}"),
                        List.of(api, "PUT", "", "{\"owner\":\"" + CLERK + "\"}"),
                        List.of(api, "PUT", "", "{\"description\":\"x\"}"),
                        List.of(
                                api,
                                "POST",
                                "/identity-links",
                                "{\"groupId\":\"420381-SC.unit-clerk\",\"type\":\"candidate\"}"),
                        List.of(
                                api,
                                "POST",
                                "/identity-links/delete",
                                "{\"groupId\":\"420381-CG.unit-clerk\",\"type\":\"candidate\"}"),
                        List.of(api, "POST", "/assignee", "{\"userId\":\"420381-sc.unit-clerk\"}"),
                        List.of(api, "POST", "/delegate", "{\"userId\":\"420381-sc.unit-clerk\"}")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aTaskOfOnesOwnIsNotChanged(List<String> change) {
        String path = change.get(0) + "/task/" + task.getId() + change.get(2);

        HttpResponse<String> answer =
                change.get(1).equals("PUT") ? clerk.put(path, change.get(3)) : clerk.post(path, change.get(3));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(WORDS);
        Task now = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(now.getAssignee()).isEqualTo(CLERK);
        assertThat(now.getDueDate()).isEqualTo(task.getDueDate());
        assertThat(now.getPriority()).isEqualTo(task.getPriority());
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPP})
    void resolvingAndVariablesGoByTheFormOnly(String api) {
        String path = api + "/task/" + task.getId();

        for (HttpResponse<String> answer : List.of(
                clerk.post(path + "/resolve", "{}"),
                clerk.put(path + "/localVariables/x", "{\"value\":\"1\",\"type\":\"String\"}"),
                clerk.post(
                        path + "/localVariables",
                        "{\"modifications\":{\"x\":{\"value\":\"1\",\"type\":\"String\"}}}"))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("请通过任务或流程的表单办理");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEBAPP})
    void staffMakeNoTasksAndNoFilters(String api) {
        String filter = filters.createTaskFilterQuery()
                .filterName("我的任务")
                .singleResult()
                .getId();
        String body = "{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":{},\"properties\":{}}";

        for (HttpResponse<String> answer : List.of(
                clerk.post(api + "/task/create", "{\"id\":\"x\",\"name\":\"x\"}"),
                clerk.post(api + "/filter/create", body),
                clerk.put(api + "/filter/" + filter, body),
                clerk.delete(api + "/filter/" + filter))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains(WORDS);
        }
    }

    @Test
    void everybodyFindsTheFiltersOfHisPostsOnly() {
        assertThat(filtersOf(CLERK)).contains("我的任务", "全部任务", "待签收", "待核验").doesNotContain("待督办", "待办理");
        assertThat(filtersOf("420381-cg.unit-handler")).contains("待办理", "处罚案件").doesNotContain("待签收", "待派单");
        assertThat(filtersOf("420381-gov.county-gov")).contains("待裁定").doesNotContain("待办理", "待签收");
    }

    @Test
    void saysWhatOfTheApplicationsIsOpenToWhom() {
        assertThat(clerk.get("/api/tasks/rights").body())
                .contains("\"administers\":false")
                .doesNotContain("cockpit");
        assertThat(Browser.basic(port, "admin", "yidan")
                        .get("/api/tasks/rights")
                        .body())
                .contains("\"administers\":true", "cockpit", "admin");
    }

    @Test
    void findsOwnTasksByWordsInAnyOrderAndNoOthers() {
        String instance = runtime.startProcessInstanceByKey(
                        "engine-test-task",
                        "HJ-SEARCH-77",
                        Map.of("post", "420381-CG.unit-clerk", "matterName", "占道经营查处", "place", "沙陀营_路100%号"))
                .getId();
        Browser other = Browser.basic(port, "420381-sc.unit-clerk", "yidan");

        for (String words : List.of("search-77", "路100\\\\%号 占道", "占道 SEARCH", "营\\\\_路")) {
            assertThat(found(clerk, words)).as(words).containsExactly(instance);
            assertThat(found(other, words)).as(words).isEmpty();
        }
        assertThat(found(clerk, "占道 HJ-SEARCH-78")).isEmpty();
        assertThat(found(clerk, "营\\\\%路")).isEmpty();
    }

    private List<String> found(Browser browser, String words) {
        String all = filters.createTaskFilterQuery()
                .filterName("全部任务")
                .singleResult()
                .getId();
        String query = "{\"descriptionLike\":\"%" + words + "%\"}";
        List<String> found = JsonPath.read(
                browser.post(REST + "/filter/" + all + "/list?maxResults=15", query)
                        .body(),
                "$[*].processInstanceId");
        int counted = JsonPath.read(
                browser.post(REST + "/filter/" + all + "/count", query).body(), "$.count");
        assertThat(counted).isEqualTo(found.size());
        return found;
    }

    private List<String> filtersOf(String user) {
        return JsonPath.read(
                Browser.basic(port, user, "yidan").get(REST + "/filter").body(), "$[*].name");
    }
}
