package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.CALLER;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.Call;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/** A program drives a call over HTTP with the log-ins of people, and tries what people should not be able to do. */
@YidanTest
class OutsideProgramTest {

    private static final String REST = "/engine-rest";
    private static final String TOWN_DISPATCHER = "420381001-cmd.township-dispatcher";
    private static final String TOWN_LEADER = "420381001.township-leader";
    private static final String COUNTY_DISPATCHER = "420381-cmd.county-dispatcher";
    private static final String STAFFING_OFFICE = "420381-bb.staffing-office";

    /** What a clerk might try to slip in beside the form's own fields. */
    private static final Map<String, Object> MADE_UP = Map.ofEntries(
            Map.entry("leadUnit", "420381001"),
            Map.entry("lead_unit", "420381001"),
            Map.entry("matterCode", "SY-CG-001"),
            Map.entry("ownLevel", true),
            Map.entry("listed", false),
            Map.entry("route", "DISPATCH"),
            Map.entry("dispatchMode", "AUTO"),
            Map.entry("direction", "DOWN"),
            Map.entry("urgency", "特急"),
            Map.entry("intakeAccepted", false),
            Map.entry("pendingOutcome", "REFUSED"),
            Map.entry("callId", 1),
            Map.entry("caseFiled", true),
            Map.entry("stopOutcome", "WITHDRAWN"),
            Map.entry("choice.interimUnit", "420381001"),
            Map.entry("start.title", "another title"));

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void drivesACallAndMovesNothingWithMadeUpVariables() throws Exception {
        Map<String, Object> start = new HashMap<>(CallAnswers.start(MARKET));
        start.values().removeIf(Objects::isNull);
        MADE_UP.forEach(start::putIfAbsent);
        String callNo = started(start);
        assertUntouched(callNo);
        String instance = story.record(callNo).processInstanceId();

        String task = onlyTask(TOWN_DISPATCHER, instance);
        for (String user :
                List.of(CALLER, TOWN_LEADER, COUNTY_DISPATCHER, "420381-sc.unit-clerk", "420381-sc.unit-handler")) {
            assertUnseen(user, instance, task);
        }
        claim(TOWN_DISPATCHER, task);
        ok(post(TOWN_DISPATCHER, "/task/" + task + "/submit-form", answers(with(CallAnswers.of("VerifyAndAccept")))));
        assertUntouched(callNo);

        task = onlyTask(TOWN_LEADER, instance);
        assertUnseen(TOWN_DISPATCHER, instance, task);
        claim(TOWN_LEADER, task);
        ok(post(TOWN_LEADER, "/task/" + task + "/complete", answers(with(CallAnswers.of("ApproveUpwardCall")))));
        assertUntouched(callNo);
        assertThat(story.record(callNo).leadUnit()).isNull();

        task = onlyTask(COUNTY_DISPATCHER, instance);
        claim(COUNTY_DISPATCHER, task);
        ok(post(
                COUNTY_DISPATCHER,
                "/task/" + task + "/submit-form",
                answers(withoutMatter(CallAnswers.of("DispatchCall")))));
        assertUntouched(callNo);
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-SC");
        onlyTask("420381-sc.unit-clerk", instance);
    }

    @Test
    void showsNothingToTheOtherRegion() throws Exception {
        String callNo = started(CallAnswers.start(MARKET));
        String instance = story.record(callNo).processInstanceId();
        String task = onlyTask(TOWN_DISPATCHER, instance);

        List<String> oneOfEachRole = identity.createUserQuery().unlimitedList().stream()
                .map(User::getId)
                .filter(id -> id.startsWith("420322"))
                .collect(Collectors.toMap(id -> id.substring(id.indexOf('.')), id -> id, (first, next) -> first))
                .values()
                .stream()
                .toList();

        assertThat(oneOfEachRole).hasSizeGreaterThan(10);
        for (String user : oneOfEachRole) {
            if (!user.endsWith(".auditor")) {
                assertUnseen(user, instance, task);
            }
        }
    }

    @Test
    void refusesTheDoorsBesideTheForms() throws Exception {
        String callNo = started(CallAnswers.start(MARKET));
        String instance = story.record(callNo).processInstanceId();
        String task = onlyTask(TOWN_DISPATCHER, instance);
        String value = "{\"value\":true,\"type\":\"Boolean\"}";
        Map<String, String> doors = Map.of(
                "/task/" + task + "/resolve",
                answers(MADE_UP),
                "/task/" + task + "/bpmnEscalation",
                "{\"escalationCode\":\"duty-disputed\"}",
                "/task/" + task + "/variables",
                "{\"modifications\":{\"ownLevel\":" + value + "}}",
                "/process-instance/" + instance + "/variables",
                "{\"modifications\":{\"ownLevel\":" + value + "}}",
                "/process-instance/" + instance + "/modification",
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"ServiceTask_ArchiveCall\"}]}",
                "/message",
                "{\"messageName\":\"CallStopped\",\"processInstanceId\":\"" + instance + "\"}",
                "/process-definition/key/matter-call/start",
                "{\"businessKey\":\"" + callNo
                        + "\",\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"ServiceTask_ArchiveCall\"}]}");
        int instances = story.count("select count(*) from act_hi_procinst");

        for (String user : List.of(TOWN_DISPATCHER, CALLER)) {
            for (Map.Entry<String, String> door : doors.entrySet()) {
                HttpResponse<String> answer = post(user, door.getKey(), door.getValue());
                assertThat(answer.statusCode()).as(user + door + answer.body()).isIn(400, 403);
            }
            HttpResponse<String> put = browser(user).put(REST + "/task/" + task + "/variables/ownLevel", value);
            assertThat(put.statusCode()).as(put.body()).isEqualTo(403);
            assertThat(browser(user)
                            .delete(REST + "/process-instance/" + instance)
                            .statusCode())
                    .isIn(403, 404);
        }

        assertUntouched(callNo);
        assertThat(story.driver.openSteps(callNo)).containsExactly("VerifyAndAccept");
        assertThat(story.count("select count(*) from act_hi_procinst")).isEqualTo(instances);
    }

    @Test
    void letsNobodyGiveUnlistedWorkToATownship() throws Exception {
        Map<String, Object> start = new HashMap<>(CallAnswers.start(MARKET));
        start.remove("matterCode");
        start.put("unlisted", true);
        start.put("unlistedReason", "清单中没有与此相符的事项");
        String callNo = started(start);
        String instance = story.record(callNo).processInstanceId();
        submit(TOWN_DISPATCHER, instance, CallAnswers.of("VerifyAndAccept"));
        submit(TOWN_LEADER, instance, CallAnswers.of("ApproveUpwardCall"));
        String task = assignment(callNo);

        for (String township :
                List.of("420381001", "420381001-EC", "420381001-CMD", "420381001-SCS", "420322-SC", "nobody")) {
            for (String act : List.of("/submit-form", "/complete")) {
                HttpResponse<String> answer = post(
                        STAFFING_OFFICE,
                        "/task/" + task + act,
                        answers(Map.of("interimUnit", township, "interimReason", "先行处置")));
                assertThat(answer.statusCode()).as(township + answer.body()).isIn(400, 403, 404, 409);
                assertThat((String) JsonPath.read(answer.body(), "$.message"))
                        .matches("(?s).*[\\u4e00-\\u9fa5].*")
                        .doesNotContain("Exception", "ENGINE-");
            }
        }
        assertThat(story.record(callNo).leadUnit()).isNull();
        ok(post(
                STAFFING_OFFICE,
                "/task/" + task + "/submit-form",
                answers(Map.of("interimUnit", "420381-SC", "interimReason", "职能最接近"))));
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-SC");
    }

    private String assignment(String callNo) {
        return story.driver.task(callNo, "AssignInterim").getId();
    }

    private void submit(String user, String instance, Map<String, Object> form) throws JsonProcessingException {
        String task = onlyTask(user, instance);
        claim(user, task);
        ok(post(user, "/task/" + task + "/submit-form", answers(form)));
    }

    private String started(Map<String, Object> form) throws JsonProcessingException {
        HttpResponse<String> answer = post(CALLER, "/process-definition/key/matter-call/submit-form", answers(form));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String callNo = JsonPath.read(answer.body(), "$.businessKey");
        assertThat(callNo).matches("HJ-420381-20260310-\\d{5}");
        return callNo;
    }

    /** Nothing that was made up has reached the record or the process. */
    private void assertUntouched(String callNo) {
        Call call = story.record(callNo);
        assertThat(call.report().title()).isEqualTo("早市摊点销售过期食品");
        assertThat(call.matter().code()).isEqualTo(MARKET);
        assertThat(call.direction().name()).isEqualTo("UP");
        assertThat(call.urgency().label()).isEqualTo("一般");
        assertThat(call.ownLevel()).isFalse();
        assertThat(call.leadUnit()).isIn(null, "420381-SC");
        assertThat(story.jdbc
                        .sql(
                                """
                                select name_ || '=' || coalesce(text_, long_::text, '') from act_ru_variable where proc_inst_id_ = ?
                                   and name_ in ('matterCode', 'ownLevel', 'direction', 'route', 'intakeAccepted', 'listed',
                                      'callId', 'leadUnit', 'lead_unit', 'stopOutcome', 'caseFiled', 'pendingOutcome', 'start.title')""")
                        .param(call.processInstanceId())
                        .query(String.class)
                        .list())
                .contains(
                        "matterCode=" + MARKET,
                        "ownLevel=0",
                        "direction=UP",
                        "route=INTAKE",
                        "listed=1",
                        "callId=" + call.id(),
                        "caseFiled=0")
                .doesNotContain("pendingOutcome=REFUSED", "intakeAccepted=0", "stopOutcome=WITHDRAWN")
                .noneMatch(variable -> variable.startsWith("lead") || variable.startsWith("start."));
    }

    private void assertUnseen(String user, String instance, String task) {
        Browser program = browser(user);
        for (String api : List.of(REST)) {
            assertThat(program.get(api + "/task?maxResults=10&processInstanceId=" + instance)
                            .body())
                    .as(user)
                    .isEqualTo("[]");
            assertThat((int) JsonPath.read(
                            program.get(api + "/task/count?processInstanceId=" + instance)
                                    .body(),
                            "$.count"))
                    .as(user)
                    .isZero();
            assertThat(program.get(api + "/task/" + task).statusCode()).as(user).isIn(403, 404);
            assertThat(program.get(api + "/task/" + task + "/form-variables").statusCode())
                    .as(user)
                    .isIn(403, 404);
            assertThat(program.get(api + "/process-instance/" + instance).statusCode())
                    .as(user)
                    .isIn(403, 404);
            assertThat(post(user, "/task/" + task + "/submit-form", "{}").statusCode())
                    .as(user)
                    .isIn(400, 403);
        }
    }

    private String onlyTask(String user, String instance) {
        HttpResponse<String> list = browser(user).get(REST + "/task?maxResults=10&processInstanceId=" + instance);
        List<String> ids = JsonPath.read(list.body(), "$[*].id");
        assertThat(ids).as(user + list.body()).hasSize(1);
        return ids.get(0);
    }

    private void claim(String user, String task) {
        ok(post(user, "/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}"));
    }

    private Browser browser(String user) {
        return Browser.basic(port, user, "yidan");
    }

    private HttpResponse<String> post(String user, String path, String body) {
        return browser(user).post(REST + path, body);
    }

    private static void ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
    }

    private static Map<String, Object> with(Map<String, Object> form) {
        Map<String, Object> all = new HashMap<>(MADE_UP);
        all.putAll(form);
        return all;
    }

    /** A dispatcher may correct the matter; that is a field of this form. */
    private static Map<String, Object> withoutMatter(Map<String, Object> form) {
        Map<String, Object> all = with(form);
        all.remove("matterCode");
        return all;
    }

    private static String answers(Map<String, Object> form) throws JsonProcessingException {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((field, value) -> variables.put(field, Map.of("value", value)));
        return new ObjectMapper().writeValueAsString(Map.of("variables", variables));
    }
}
