package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.casework.papers.PrintedDocuments;
import org.yidan.printing.PaperShelf;
import org.yidan.support.YidanTest;

/**
 * The papers of a call as they are printed: dispatch F-02, feedback F-05, supervision F-06, ruling F-07 (RULES 1, 8).
 */
@YidanTest
class CallPapersTest {

    @Autowired
    CallStories story;

    @Autowired
    PaperShelf shelf;

    @Autowired
    PrintedDocuments papers;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void dispatchAndFeedbackArePrintedForWhoMaySeeTheCall() {
        String callNo = story.approved();
        story.step(callNo, "GiveFeedback");

        PrintedDocument dispatch = shelf.list(callNo, "F-02").get(0);
        assertThat(dispatch.documentNo()).isEqualTo("PD-" + callNo + "-1");
        assertThat(shelf.read(SC_HANDLER, callNo, dispatch))
                .contains(callNo, "丹江口市市场监督管理局", "主体责任", "配合责任", "均州路街道", "签收时限", "办结时限", "2026年3月10日")
                .contains("SY-SC-011", "办理步骤", "法律依据", "责任清单BB-420381", "抄送");
        assertThat(shelf.read(SC_HANDLER, callNo, "F-05")).contains("查明的事实", "措施和结果", "已解决", "权利告知", "下一步安排", "（印章）");
        assertThat(shelf.fetch("420381-hb.unit-handler", callNo, dispatch.id()).statusCode())
                .isEqualTo(404);
        assertThat(shelf.fetch(SC_HANDLER, callNo, "P9").statusCode()).isEqualTo(404);
        assertThat(papers.of("HJ-420381-20260310-99999")).isEmpty();
    }

    @Test
    void aDispatchIsPrintedAsIssuedAlsoAfterItsLimitMovedAndTheReportChanged() {
        String callNo = story.responded();
        String before = shelf.read(SC_HANDLER, callNo, "F-02");
        story.jdbc
                .sql("update dispatch set handle_due = handle_due + interval '5 days' where dispatch_no = ?")
                .param("PD-" + callNo + "-1")
                .update();
        story.jdbc
                .sql("update call set description = '后来重新填写的情况：摊位已经搬走，道路已经畅通', party_name = '李四' where call_no = ?")
                .param(callNo)
                .update();

        assertThat(shelf.read(SC_HANDLER, callNo, "F-02")).isEqualTo(before);
    }

    @Test
    void decidedRequestsAreIssuedAlsoWhenTheCallHasEndedMeanwhile() {
        String callNo = story.dispatched();
        request(SC_HANDLER, callNo, "EXTEND", "TEST_APPRAISAL");
        request(CallStories.CALLER, callNo, "WITHDRAW", "OTHER");
        story.step(callNo, "ApproveByLead", "decision", "REJECT", "decisionNote", "呼叫已撤回");

        assertThat(papers.of(callNo)).extracting(PrintedDocument::title).containsExactly("事项派单", "事项撤回审批表", "办理延期审批表");
        assertThat(shelf.read(SC_HANDLER, callNo, "F-10")).contains("撤回", "经现场核查并有书面材料佐证");
        assertThat(shelf.read(SC_HANDLER, callNo, "F-11")).contains("延期", "检测鉴定", "负责人意见呼叫已撤回", "2026年3月31日");
    }

    private void request(String userId, String callNo, String type, String reason) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "callNo",
                callNo,
                "requestType",
                type,
                "reasonCode",
                reason,
                "requestReason",
                "经现场核查并有书面材料佐证，情况属实，申请如上，请予审批。"));
        if (type.equals("EXTEND")) {
            answers.put("newDue", "2026-03-31");
        }
        story.driver.start("call-request", userId, answers);
    }

    @Test
    void everyLevelOfSupervisionIsPrinted() {
        String callNo = story.responded();
        story.driver.fireTimer(callNo, "StartEvent_HalfTimeUsed");
        story.driver.fireTimer(callNo, "Timer_YellowCard");
        story.driver.fireTimer(callNo, "Timer_RedCard");
        story.step(callNo, "Supervise");
        story.driver.fireTimer(callNo, "Timer_SecondLevel");
        story.step(callNo, "AnswerSupervision");
        story.driver.fireTimer(callNo, "Timer_ThirdLevel");

        List<PrintedDocument> orders = shelf.list(callNo, "F-06");
        assertThat(orders).extracting(PrintedDocument::title).containsExactly("催办单", "督办单", "督办通报");
        assertThat(shelf.read(SC_HANDLER, callNo, orders.get(0))).contains("一级（催办）", "已超期不足1小时", "办结时限2026年3月");
        assertThat(shelf.read(SC_HANDLER, callNo, orders.get(1))).contains("二级（督办）", "前书面答复", "答复时限2026年3月");
        assertThat(shelf.read(SC_HANDLER, callNo, orders.get(2))).contains("三级（通报）", "报本级人民政府");
    }

    @Test
    void aRulingIsPrintedFromItsOwnCaseAndFromTheCall() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);
        for (Task task : story.driver.open(rulingNo, "StatePosition")) {
            story.driver.completeAs(story.driver.holderOf(task), task, CallAnswers.of("StatePosition"));
        }
        answer(rulingNo, "RecordNegotiation", "negotiation", "AGREED", "decidedLead", "420381-SC");
        answer(rulingNo, "IssueRuling", "precedent", true);

        String paper = shelf.read(SC_HANDLER, callNo, "F-07");
        assertThat(paper)
                .contains(callNo, "各方意见", "三定规定未列此职责", "有关单位协商一致", "责任单位丹江口市市场监督管理局", "作为先例是")
                .contains("机构设置和编制管理条例第十条", "2026年3月");
        assertThat(shelf.read("420381-bb.staffing-office", rulingNo, "F-07")).isEqualTo(paper);
    }

    private void answer(String caseNo, String stem, Object... changes) {
        story.driver.complete(caseNo, stem, CallAnswers.of(stem, changes));
    }
}
