package org.yidan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.engine.expression.QueryExpressionNotAllowed;
import org.yidan.support.YidanTest;

/** CVE-2026-109432: expressions in task queries and stored filters, on every path, at every depth. */
@YidanTest
class QueryExpressionShieldTest {

    private static final String REST = "/engine-rest";
    private static final String WEBAPP = "/camunda/api/engine/engine/default";

    private static final List<String> PAYLOADS = List.of(
            "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('touch target/yidan-shield')}",
            "#{''.getClass().forName('java.lang.System').getMethods()}",
            "${engineTestMarker.hit()}",
            "#{engineTestMarker.hit()}",
            "${engineTestRefusal.toString()}",
            "${currentUser().concat(engineTestMarker.hit())}",
            "${dateTime().getClass()}",
            "${now()}${engineTestMarker.hit()}",
            "${dateTime().plusDays(engineTestMarker.hit())}",
            "${broken");

    private static final List<String> SHAPES = List.of(
            "{\"assigneeExpression\":\"%s\"}",
            "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
            "{\"orQueries\":[{\"name\":\"x\"},{\"candidateGroupsExpression\":\"%s\"}]}",
            "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\",\"name\":\"x\"}]}",
            "{\"name\":\"x\",\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}]}",
            "{\"orQueries\":[{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}]}]}");

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    private Browser clerk;
    private Browser admin;

    @BeforeEach
    void aClerk() {
        People people = new People(identity, authorizations);
        people.clerk("shield-clerk", "shield-unit.handler");
        people.user("shield-admin", "camunda-admin");
        clerk = Browser.loggedIn(port, "shield-clerk", People.PASSWORD);
        admin = Browser.loggedIn(port, "shield-admin", People.PASSWORD);
    }

    /** Every payload in the plain shape, and in every shape one that runs code and one that cannot be read. */
    static Stream<String> queries() {
        return Stream.concat(
                PAYLOADS.stream().map(SHAPES.get(0)::formatted),
                SHAPES.stream()
                        .skip(1)
                        .flatMap(shape -> Stream.of(
                                shape.formatted(PAYLOADS.get(2)), shape.formatted(PAYLOADS.get(PAYLOADS.size() - 1)))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void refusesAnyOtherExpressionOfAQuery(String query) {
        for (String path : List.of(REST + "/task?maxResults=5", REST + "/task/count", WEBAPP + "/task?maxResults=5")) {
            HttpResponse<String> answer = clerk.post(path, query);

            assertThat(answer.statusCode()).as(path + query + answer.body()).isEqualTo(400);
        }
        assertThat(EngineTestMarker.hits()).isZero();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void refusesAnyOtherExpressionOfAFilter(String query) {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"bad\",\"properties\":{},\"query\":%s}".formatted(query);
        String id = aFilter("{}");

        for (String path : List.of(REST, WEBAPP)) {
            assertThat(admin.post(path + "/filter/create", filter).statusCode())
                    .as(filter)
                    .isEqualTo(400);
            assertThat(admin.put(path + "/filter/" + id, filter).statusCode())
                    .as(filter)
                    .isEqualTo(400);
            for (String use : List.of("/list?maxResults=5", "/count", "/singleResult")) {
                HttpResponse<String> extended = clerk.post(path + "/filter/" + id + use, query);
                assertThat(extended.statusCode())
                        .as(use + query + extended.body())
                        .isEqualTo(400);
            }
        }
        assertThat(EngineTestMarker.hits()).isZero();
    }

    @Test
    void refusesAFilterThatJavaCodeWouldStore() {
        TaskQueryImpl query = (TaskQueryImpl) tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${engineTestMarker.hit()}")
                .endOr();
        Filter filter = filters.newTaskFilter("java").setQuery(query);

        assertThatThrownBy(() -> filters.saveFilter(filter)).isInstanceOf(QueryExpressionNotAllowed.class);
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression("#{engineTestMarker.hit()}")
                        .endOr()
                        .count())
                .isInstanceOf(QueryExpressionNotAllowed.class);
        assertThat(EngineTestMarker.hits()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${currentUser()}\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"#{ currentUser() }\",\"candidateGroupsExpression\":\"${currentUserGroups()}\"}]}",
                "{\"dueBeforeExpression\":\"${dateTime().withTimeAtStartOfDay().plusDays(1).minusSeconds(1)}\"}",
                "{\"followUpBeforeOrNotExistentExpression\":\"${ now() }\"}",
                "{\"candidateGroupsExpression\":\"${ currentUserGroups() }\",\"includeAssignedTasks\":true}",
                "{\"createdAfterExpression\":\"${dateTime().dayOfMonth().withMinimumValue().withTimeAtStartOfDay()}\"}"
            })
    void stillAnswersWhatTasklistNeeds(String query) {
        for (String path : List.of(REST, WEBAPP)) {
            assertThat(clerk.post(path + "/task?maxResults=5", query).statusCode())
                    .as(query)
                    .isEqualTo(200);
            String id = aFilter(query);
            HttpResponse<String> list = clerk.post(path + "/filter/" + id + "/list?maxResults=5", "{}");
            assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
            assertThat(clerk.get(path + "/filter/" + id + "/count").statusCode())
                    .isEqualTo(200);
        }
    }

    private String aFilter(String query) {
        HttpResponse<String> made = admin.post(
                REST + "/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"mine\",\"properties\":{},\"query\":%s}".formatted(query));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        return JsonPath.read(made.body(), "$.id");
    }
}
