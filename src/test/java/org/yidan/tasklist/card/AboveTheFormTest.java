package org.yidan.tasklist.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.powerreturn.ReturnStories;
import org.yidan.support.YidanTest;

/** What stands above a form is what has to be judged there, in words, and no more than the reader may know. */
@YidanTest
class AboveTheFormTest {

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    ReturnStories returns;

    @Autowired
    ObjectMapper json;

    @BeforeEach
    void begin() {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void tellsWhoeverVerifiesWhatWasReportedAndMarksNothingThatWasTyped() throws Exception {
        String callNo = story.called(
                CallStories.MARKET, "description", "# 大标题\n**加粗** [链接](http://example.org) <b>早市一摊点销售过期食品</b>");

        JsonNode head = head(callNo, "VerifyAndAccept");

        assertThat(situation(head))
                .contains("本步骤期限：2026年3月", "清单事项：" + CallStories.MARKET)
                .contains("# 大标题 \\*\\*加粗\\*\\* \\[链接\\](http\\://example.org) \\<b\\>早市一摊点");
        assertThat(previous(head)).as("said once").doesNotContain("早市一摊点");
    }

    @Test
    void tellsTheCallerWhatIsToBeSupplemented() throws Exception {
        String callNo = story.called(CallStories.MARKET);
        story.step(callNo, "VerifyAndAccept", "intakeDecision", "SUPPLEMENT", "intakeReason", "请补充摊位的准确位置和摊主的姓名。");

        assertThat(previous(head(callNo, "SupplementCall"))).contains("**核实受理** ", "受理结论：请呼叫人补正", "请补充摊位的准确位置和摊主的姓名。");
    }

    @Test
    void tellsTheUnitWhyItsReturnWasRefused() throws Exception {
        String callNo = story.dispatched();
        story.step(callNo, "AcceptDispatch", CallStories.RETURN);

        assertThat(previous(head(callNo, "DecideReturn")))
                .contains("退回原因：不是本单位职责", "三定规定第四条未列此职责", "建议承办单位：丹江口市城市管理执法局")
                .doesNotContain("420381-CG", "NOT_OUR_DUTY");

        story.step(callNo, "DecideReturn");

        assertThat(previous(head(callNo, "AcceptDispatch"))).contains("清单明确由该单位牵头，请签收办理。", "2026年3月10日 09:00");
    }

    @Test
    void tellsTheLeaderWhatHeSignsAndNobodyWhoCalled() throws Exception {
        String callNo = story.responded();
        story.step(callNo, "Cooperate");
        story.driver.advance(Duration.ofMinutes(5));
        story.handle(callNo, CallStories.SC_HANDLER);

        JsonNode head = head(callNo, "ApproveResult");

        assertThat(previous(head)).contains("责令当场下架过期食品并登记销毁。", "办理结果：已解决");
        assertThat(situation(head)).contains("群众反映早市一摊点长期销售过期预包装食品", "配合办理：").doesNotContain("13800000000", "李某");
        assertThat(previous(head) + situation(head)).doesNotContain("pages.", "tasklist.", "RESOLVED");
    }

    @Test
    void tellsTheStaffingOfficeWhyAPowerShallGoBack() throws Exception {
        story.beginOn(ReturnStories.MON_2026_04_13);
        String caseNo = returns.applied("SY-SL-007", ReturnStories.TOWN);

        JsonNode head = head(caseNo, "AcceptReturn");

        assertThat(previous(head)).contains(ReturnStories.LONG_TEXT, "人员资质不足").doesNotContain("UNQUALIFIED_STAFF");
    }

    @Test
    void saysOnFormCardAndPageThatTheClockStandsAndForWhichObjection() throws Exception {
        String callNo = story.responded();
        Task task = story.driver.task(callNo, "Cooperate");
        Browser township = Browser.basic(port, story.driver.holderOf(task), "yidan");

        var asked = township.post(
                "/api/tasks/" + task.getId() + "/asks",
                "{\"kind\":\"NOT_OUR_LEVEL\",\"answers\":{\"reason\":\"清单没有要求本街道做这件事，应由县级部门办理。\"}}");

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        String objection = json.readTree(
                        township.get("/api/tasks/" + task.getId() + "/card").body())
                .get("pausedBy")
                .asText();
        assertThat(objection).startsWith("FB-");
        assertThat(situation(head(callNo, "Cooperate"))).contains("已暂停，待编办答复 " + objection);
        assertThat(Browser.loggedIn(port, story.driver.holderOf(task), "yidan")
                        .page("/cases/" + callNo)
                        .body())
                .contains("时限已暂停，待编办答复 " + objection);
    }

    @Test
    void tellsNothingToWhoeverMayNotReadTheTask() {
        String callNo = story.dispatched();
        String task = story.driver.task(callNo, "AcceptDispatch").getId();

        assertThat(Browser.basic(port, "420381-hb.unit-clerk", "yidan")
                        .get(address(task))
                        .body())
                .doesNotContain("群众反映");
    }

    private JsonNode head(String caseNo, String stem) throws Exception {
        Task task = story.driver.task(caseNo, stem);
        var answer = Browser.basic(port, story.driver.holderOf(task), "yidan").get(address(task.getId()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    /** As Tasklist asks when it opens the form: for everything. */
    private static String address(String task) {
        return "/engine-rest/task/" + task + "/form-variables?deserializeValues=false";
    }

    private static String situation(JsonNode head) {
        return head.at("/situationText/value").asText();
    }

    private static String previous(JsonNode head) {
        return head.at("/previousText/value").asText();
    }
}
