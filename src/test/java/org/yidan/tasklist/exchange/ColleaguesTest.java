package org.yidan.tasklist.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.organization.intake.OrganizationLoaded;
import org.yidan.shared.OfficeClock;
import org.yidan.support.ProcessDriver;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;

/** Colleagues hand tasks on and back, ask each other, send copies and urge; the named person gets his tasks by himself. */
@YidanTest
class ColleaguesTest {

    private static final String CLERK = "420381-sc.unit-clerk";
    private static final String HANDLER = "420381-sc.unit-handler";
    private static final String LEADER = "420381-sc.unit-leader";
    private static final String FOREIGN = "420322-sc.unit-clerk";
    private static final String CALLER = CallStories.CALLER;
    private static final String WHY = "今天外出培训，请同事先办。";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    ProcessDriver driver;

    @Autowired
    SecondOfficers officers;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private String callNo = "";

    @BeforeEach
    void dispatched() {
        clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
        callNo = story.dispatched();
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void theNamedHandlerGetsHisTasksAndTheJournalNamesHim() {
        officers.second("420381-SC", "unit-handler");
        story.sign(callNo, HANDLER);

        assertThat(holder("FirstResponse")).isEqualTo(HANDLER);
        assertThat(notes("acceptDispatch")).singleElement().asString().startsWith("经办人：");
        story.respond(callNo, HANDLER);
        assertThat(holder("HandleMatter")).isEqualTo(HANDLER);
        assertThat(tasks.getIdentityLinksForTask(task("HandleMatter").getId()))
                .as("it stays offered to the post")
                .anyMatch(link -> "420381-SC.unit-handler".equals(link.getGroupId()));
    }

    @Test
    void whoHasLeftThePostIsPassedOverAndTheJournalSaysSo() {
        String second = officers.second("420381-SC", "unit-handler");
        story.sign(callNo, second);
        assertThat(holder("FirstResponse")).isEqualTo(second);
        ends(second);
        try {
            story.respond(callNo, HANDLER);
        } finally {
            officers.comeBack();
        }

        assertThat(holder("HandleMatter")).isNull();
        assertThat(notes("namedCannot")).singleElement().asString().contains("由岗位认领");
    }

    @Test
    void handsATaskOnAndBackWithAReason() {
        String second = officers.second("420381-SC", "unit-clerk");
        claim("AcceptDispatch", CLERK);

        assertThat(ask(CLERK, "HAND_ON", "AcceptDispatch", second, "急").statusCode())
                .isEqualTo(400);
        assertThat(ask(second, "HAND_ON", "AcceptDispatch", second, WHY).statusCode())
                .as("not in his hands")
                .isEqualTo(409);
        assertThat(ask(CLERK, "HAND_ON", "AcceptDispatch", HANDLER, WHY).body()).contains("exchange.not-of-the-post");
        assertThat(ask(CLERK, "HAND_ON", "AcceptDispatch", FOREIGN, WHY).body()).contains("exchange.not-of-the-post");
        assertThat(ask(CLERK, "HAND_ON", "AcceptDispatch", second, WHY).statusCode())
                .isEqualTo(201);
        assertThat(holder("AcceptDispatch")).isEqualTo(second);
        assertThat(notes("handOnTask")).singleElement().asString().contains(WHY);

        assertThat(ask(second, "GIVE_BACK", "AcceptDispatch", "", WHY).statusCode())
                .isEqualTo(201);
        assertThat(holder("AcceptDispatch")).isNull();
        assertThat(notes("giveBackTask")).singleElement().asString().contains(WHY);
    }

    @Test
    void neverHandsTheReviewToWhoHandled() {
        String both = officers.second("420381-SC", "unit-leader");
        holdsToo(both);
        try {
            story.sign(callNo, both);
            story.driver.complete(
                    callNo,
                    "FirstResponse",
                    Map.of(
                            "arrivedAt",
                            story.inMinutes(0),
                            "lat",
                            32.5403,
                            "lng",
                            111.5133,
                            "persons",
                            CallStories.json(both),
                            "responseNote",
                            "已到现场核查，摊主在场。"));
            story.handle(callNo, both);
            story.step(callNo, "Cooperate");
            claim("ApproveResult", LEADER);

            assertThat(ask(LEADER, "HAND_ON", "ApproveResult", both, WHY).body())
                    .containsAnyOf("ask-not-now", "receiver-barred");
            assertThat(batch(
                            LEADER,
                            "HAND_ON",
                            "\"to\": \"" + both + "\", \"reason\": \"" + WHY + "\"",
                            task("ApproveResult")))
                    .contains("不能办这一步");
            assertThat(holder("ApproveResult")).isEqualTo(LEADER);
        } finally {
            jdbc.sql("delete from post_holding where user_id = ? and role = 'unit-handler'")
                    .param(both)
                    .update();
            officers.comeBack();
        }
    }

    @Test
    void asksAColleagueWhoAnswersIntoTheJournal() throws Exception {
        claim("AcceptDispatch", CLERK);
        assertThat(ask(CLERK, "ADVICE", "AcceptDispatch", FOREIGN, "请看看是否应由我局承办")
                        .body())
                .contains("exchange.receiver-may-not-read");

        assertThat(ask(CLERK, "ADVICE", "AcceptDispatch", LEADER, "请看看是否应由我局承办").statusCode())
                .isEqualTo(201);
        assertThat(ask(CLERK, "ADVICE", "AcceptDispatch", LEADER, "请看看是否应由我局承办").body())
                .contains("exchange.waits-already");
        assertThat(told("advice-asked")).containsExactly("user:" + LEADER);
        long id = waiting(LEADER);
        assertThat(post(CLERK, "/api/tasks/exchange/" + id + "/answer", "{\"answer\": \"可以\"}")
                        .statusCode())
                .as("of somebody else")
                .isEqualTo(404);
        assertThat(post(LEADER, "/api/tasks/exchange/" + id + "/answer", "{\"answer\": \"应由我局承办。\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(post(LEADER, "/api/tasks/exchange/" + id + "/answer", "{\"answer\": \"再说一次\"}")
                        .body())
                .contains("exchange.answered-already");
        assertThat(notes("giveAdvice")).singleElement().asString().contains("应由我局承办。");
        assertThat(told("advice-given")).containsExactly("user:" + CLERK);
        assertThat(holder("AcceptDispatch")).as("the task stays").isEqualTo(CLERK);
        assertThat(in(CLERK).page("/exchange").body()).contains("应由我局承办。");
    }

    @Test
    void sendsACopyAndGetsAReceipt() {
        claim("AcceptDispatch", CLERK);
        assertThat(ask(CLERK, "COPY", "AcceptDispatch", CALLER, "派单已到我局，抄送了解").statusCode())
                .isEqualTo(201);
        long id = waiting(CALLER);
        assertThat(in(CALLER).page("/exchange").body())
                .contains("打开案件（记为已阅）")
                .containsPattern("等您答复或阅看</span>\\s*<span>1</span>");
        assertThat(post(CALLER, "/api/tasks/exchange/" + id + "/read", "{}").statusCode())
                .isEqualTo(204);
        assertThat(notes("readCopy")).singleElement().asString().contains("已阅");
        String sent = as(CLERK).get("/api/tasks/exchange").body();
        assertThat((List<?>) JsonPath.read(sent, "$.sent[?(@.id == " + id + " && @.answeredAt != null)]"))
                .hasSize(1);
    }

    @Test
    void urgesOnceInFourWorkingHours() {
        String second = officers.second("420381-SC", "unit-clerk");
        claim("AcceptDispatch", CLERK);

        assertThat(ask(second, "URGE", "AcceptDispatch", "", "市民又来电了，请尽快签收").statusCode())
                .isEqualTo(201);
        assertThat(told("urged")).containsExactly("user:" + CLERK);
        assertThat(ask(second, "URGE", "AcceptDispatch", "", "市民又来电了，请尽快签收").body())
                .contains("ask-not-now");
        assertThat(in(CALLER)
                        .postForm("/exchange/urge", Map.of("caseNo", callNo, "words", "市民等着答复，请尽快。"))
                        .statusCode())
                .as("another sender")
                .isEqualTo(302);
        assertThat(in(CALLER).page("/cases/" + callNo).body()).contains("action=\"/exchange/urge\"");
        assertThat(in(CLERK).page("/cases/" + callNo).body()).doesNotContain("action=\"/exchange/urge\"");
        assertThat(in(CALLER).page("/cases").body()).contains("action=\"/exchange/urge\"");
        assertThat(in("auditor").page("/cases").body()).doesNotContain("action=\"/exchange/urge\"");
        assertThat(in(FOREIGN)
                        .postForm("/exchange/urge", Map.of("caseNo", callNo, "words", "市民等着答复，请尽快。"))
                        .statusCode())
                .isEqualTo(404);
        clock.moveTo(OffsetDateTime.parse("2026-03-10T16:01+08:00").toInstant());
        assertThat(ask(second, "URGE", "AcceptDispatch", "", "市民又来电了，请尽快签收").statusCode())
                .isEqualTo(201);
        assertThat(notes("urgeTask")).hasSize(3);
    }

    @Test
    void actsOnSeveralTasksEachByItself() {
        String second = officers.second("420381-SC", "unit-clerk");
        Task free = task("AcceptDispatch");
        String other = story.dispatched();
        Task taken = driver.task(other, "AcceptDispatch");
        driver.as(second, () -> {
            tasks.claim(taken.getId(), second);
            return true;
        });

        String claimed = batch(CLERK, "CLAIM", "\"to\": null", free, taken);
        assertThat((List<Boolean>) JsonPath.read(claimed, "$[*].done")).containsExactly(true, false);
        assertThat((String) JsonPath.read(claimed, "$[1].said")).contains("刚被他人处理");
        assertThat(holder("AcceptDispatch")).isEqualTo(CLERK);
        assertThat(batch(CLERK, "COMPLETE", "\"answers\": {\"acceptDecision\": \"SIGN\"}", free))
                .contains("逐件");
        String common = as(CLERK)
                .get("/api/tasks/batch?ids=" + free.getId() + "," + taken.getId())
                .body();
        assertThat((List<String>) JsonPath.read(common, "$.colleagues[*].value"))
                .contains(second);
        assertThat(batch(CLERK, "HAND_ON", "\"to\": \"" + second + "\", \"reason\": \"" + WHY + "\"", free, taken))
                .contains("\"done\":true", "\"done\":false");
        assertThat(holder("AcceptDispatch")).isEqualTo(second);
        assertThat(batch(FOREIGN, "CLAIM", "\"to\": null", free)).contains("\"done\":false");
    }

    @Test
    void countsEveryFilterAsTheEngineDoes() {
        claim("AcceptDispatch", CLERK);
        for (String user : List.of(CLERK, LEADER, HANDLER, FOREIGN)) {
            Map<String, Integer> counts =
                    JsonPath.read(as(user).get("/api/tasks/counts").body(), "$");
            assertThat(counts).as(user).isNotEmpty();
            counts.forEach((filter, count) -> assertThat((Integer) JsonPath.read(
                            as(user).get("/engine-rest/filter/" + filter + "/count")
                                    .body(),
                            "$.count"))
                    .as("%s %s", user, filter)
                    .isEqualTo(count));
        }
    }

    @Test
    void fieldsOfFormsOfferCasesPeopleAndFreeCodes() {
        assertThat(as(CALLER).get("/api/picks/cases?kind=CALL&q=" + callNo).body())
                .contains("\"value\":\"" + callNo + "\"");
        assertThat(as(FOREIGN).get("/api/picks/cases?kind=CALL&q=" + callNo).body())
                .as("only what one may see")
                .isEqualTo("[]");
        assertThat(as(CLERK).get("/api/picks/people").body()).contains(HANDLER).doesNotContain(FOREIGN);
        assertThat(as(CLERK).get("/api/picks/codes").body()).contains("SY-SC-").doesNotContain("\"SY-SC-011\"");
    }

    @Test
    void theListOfCasesSaysWhereEachStandsAndOnesOwnFirst() {
        claim("AcceptDispatch", CLERK);
        String own = in(CLERK).page("/cases").body();
        assertThat(own.indexOf("等我办的")).isPositive().isLessThan(own.indexOf(callNo));
        assertThat(own).contains("#/?task=" + task("AcceptDispatch").getId());
        String others = in(CALLER).page("/cases?q=" + callNo).body();
        assertThat(others).contains(callNo, "签收", "限 2026年3月", "催办").doesNotContain("等我办的");
    }

    private String batch(String user, String act, String more, Task... of) {
        String ids = String.join(
                "\", \"", java.util.Arrays.stream(of).map(Task::getId).toList());
        return post(user, "/api/tasks/batch", "{\"act\": \"%s\", \"ids\": [\"%s\"], %s}".formatted(act, ids, more))
                .body();
    }

    private void ends(String user) {
        officers.leaveOnePersonPerPost();
        transaction.executeWithoutResult(status -> events.publishEvent(new OrganizationLoaded(Map.of())));
    }

    private void holdsToo(String user) {
        jdbc.sql(
                        "insert into post_holding (user_id, unit_code, role, held_from) values (?, '420381-SC', 'unit-handler', date '2024-01-01')")
                .param(user)
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(new OrganizationLoaded(Map.of())));
    }

    private long waiting(String user) {
        return jdbc.sql("select id from task_exchange where case_no = ? and to_user = ? and answered_at is null")
                .params(callNo, user)
                .query(Long.class)
                .single();
    }

    private List<String> told(String code) {
        return jdbc.sql(
                        "select unnest(audience) from notice_event where kind = 'COLLEAGUE' and business_key = ? and code = ?")
                .params(callNo, code)
                .query(String.class)
                .list();
    }

    private List<String> notes(String step) {
        return jdbc.sql("select note from case_act where case_no = ? and step = ?")
                .params(callNo, step)
                .query(String.class)
                .list();
    }

    private HttpResponse<String> ask(String user, String kind, String stem, String to, String words) {
        return post(
                user,
                "/api/tasks/" + task(stem).getId() + "/asks",
                "{\"kind\": \"%s\", \"answers\": {\"to\": \"%s\", \"words\": \"%s\"}}".formatted(kind, to, words));
    }

    private HttpResponse<String> post(String user, String path, String json) {
        return as(user).post(path, json);
    }

    private Browser as(String user) {
        return Browser.basic(port, user, "yidan");
    }

    private Browser in(String user) {
        return Browser.loggedIn(port, user, "yidan");
    }

    private Task task(String stem) {
        return driver.task(callNo, stem);
    }

    private String holder(String stem) {
        return task(stem).getAssignee();
    }

    private void claim(String stem, String user) {
        Task task = task(stem);
        driver.as(user, () -> {
            tasks.claim(task.getId(), user);
            return true;
        });
    }
}
