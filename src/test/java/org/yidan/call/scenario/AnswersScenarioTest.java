package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.SC_OFFICER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;
import static org.yidan.call.scenario.CallStories.json;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallStatus;
import org.yidan.call.JointResult;
import org.yidan.call.casefile.CallPart;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.casework.page.CasePages;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** What other processes answer to a call, and what the call makes of it (RULES AG6, AG8, 5). */
@YidanTest
class AnswersScenarioTest {

    private static final String CG_HANDLER = "420381-cg.unit-handler";

    @Autowired
    CallStories story;

    @Autowired
    CaseLinks links;

    @Autowired
    CaseFiles files;

    @Autowired
    CasePages pages;

    @BeforeEach
    void begin() {
        story.beginOn(TUE_2026_03_10_0900);
        story.secondOfficer("420381-SC", "unit-leader");
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void waitsForTheJointTaskWithItsOwnerAndClockAndGoesBackToTheHandler() {
        String callNo = joint();
        assertThat(story.driver.openSteps(callNo)).isEmpty();
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-CG");
        assertThat(story.runningLimits(callNo)).containsExactly("handleMatter");
        String taskNo = story.opened(callNo, CaseKind.JOINT_TASK);

        story.replies.jointTaskFinished(callNo, taskNo, "两部门已联合检查，责令一处改正。", JointResult.RESOLVED);

        assertThat(story.driver.openSteps(callNo)).contains("HandleMatter");
        assertThat(links.of(callNo)).extracting(CaseLink::other).contains(taskNo);
        assertThat(acts(callNo, "jointTaskFinished")).containsExactly(taskNo + "：两部门已联合检查，责令一处改正。");
    }

    @Test
    void showsOnItsPageWhatItWaitsFor() {
        String callNo = story.disputed();
        String rulingNo = story.rulingOf(callNo);

        var file = story.driver.as(SC_HANDLER, () -> pages.read(callNo));

        assertThat(((CallPart) file.own()).waits()).singleElement().asString().contains("RULING", rulingNo);
        assertThat(file.links()).extracting(CaseLink::other).contains(rulingNo);
    }

    @Test
    void isSupervisedWhileItWaitsForTheJointTask() {
        String callNo = joint();

        story.driver.fireTimer(callNo, "StartEvent_HalfTimeUsed");
        story.driver.fireTimer(callNo, "Timer_YellowCard");
        story.driver.fireTimer(callNo, "Timer_RedCard");

        assertThat(story.driver.openSteps(callNo)).containsExactly("Supervise");
        assertThat(story.ledger(callNo)).containsExactly("OVERDUE_HANDLE");
        assertThat(story.record(callNo).leadUnit()).isEqualTo("420381-CG");
    }

    @Test
    void asksForOneJointTaskOnlyHoweverOftenTheResultIsSentBack() {
        String callNo = joint();
        story.replies.jointTaskFinished(
                callNo, story.opened(callNo, CaseKind.JOINT_TASK), "未发现其他违法行为。", JointResult.RESOLVED);
        story.handle(callNo, CG_HANDLER);
        cooperate(callNo);

        story.step(callNo, "ApproveResult", "approvalDecision", "SEND_BACK", "approvalNote", "请补充记录");

        assertThat(story.driver.openSteps(callNo)).contains("HandleMatter");
        assertThat(acts(callNo, "requestJointTask")).hasSize(1);
    }

    @Test
    void followsACaseTheJointTaskFiledUntilItIsClosed() {
        String callNo = joint();
        String taskNo = story.opened(callNo, CaseKind.JOINT_TASK);
        links.link(callNo, taskNo, Relation.JOINT_TASK);
        String caseNo = story.opened(callNo, CaseKind.PENALTY_CASE);
        links.link(taskNo, caseNo, Relation.PENALTY_CASE);
        story.replies.caseFiled(callNo, caseNo);
        assertThat(story.driver.openSteps(callNo)).isEmpty();
        story.replies.jointTaskFinished(callNo, taskNo, "一家立案，一家责令改正。", JointResult.CASE_FILED);
        story.handle(callNo, CG_HANDLER);
        cooperate(callNo);
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        assertThat(story.record(callNo).outcome()).isEqualTo(CallOutcome.CASE_FILED);

        story.replies.caseClosed(callNo, caseNo, "罚款二千元，已缴纳。");

        story.step(callNo, "SurveyAfterCase");
        story.assertClosed(callNo, CallOutcome.CASE_FILED, "EndEvent_CaseTracked");
    }

    @Test
    void closesAsCaseFiledAndSurveysWhenTheCaseIsClosed() {
        String callNo = penaltyAsked();
        String caseNo = story.opened(callNo, CaseKind.PENALTY_CASE);
        story.replies.caseFiled(callNo, caseNo);
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        assertThat(story.record(callNo).outcome()).isEqualTo(CallOutcome.CASE_FILED);
        assertThat(story.driver.openSteps(callNo)).isEmpty();

        story.replies.caseClosed(callNo, caseNo, "罚款二千元，已缴纳。");
        story.step(callNo, "SurveyAfterCase");

        story.assertClosed(callNo, CallOutcome.CASE_FILED, "EndEvent_CaseTracked");
        assertThat(story.record(callNo).satisfied()).isEqualTo("SATISFIED");
        assertThat(links.of(callNo))
                .anyMatch(link ->
                        link.relation() == Relation.PENALTY_CASE && link.other().equals(caseNo));
    }

    @Test
    void asksForNoSecondCaseWhenTheResultIsSentBackAfterTheFiling() {
        String callNo = penaltyAsked();
        story.replies.caseFiled(callNo, story.opened(callNo, CaseKind.PENALTY_CASE));
        story.step(callNo, "ApproveResult", "approvalDecision", "SEND_BACK", "approvalNote", "请补充说明");

        assertThatThrownBy(() ->
                        story.handle(callNo, SC_HANDLER, "persons", json(SC_HANDLER, SC_OFFICER), "measure", "PENALTY"))
                .satisfies(refusal(Kind.CONFLICT, "call.case-filed-already"));
        story.handle(callNo, SC_HANDLER);
        cooperate(callNo);
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");

        assertThat(story.record(callNo).outcome()).isEqualTo(CallOutcome.CASE_FILED);
        assertThat(acts(callNo, "requestPenaltyCase")).hasSize(1);
    }

    @Test
    void surveysAsUsualWhenTheCaseIsClosedBeforeTheFeedback() {
        String callNo = penaltyAsked();
        String caseNo = story.opened(callNo, CaseKind.PENALTY_CASE);
        story.replies.caseFiled(callNo, caseNo);
        story.replies.caseClosed(callNo, caseNo, "不予处罚。");
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        story.step(callNo, "SurveyCaller");

        story.assertClosed(callNo, CallOutcome.CASE_FILED, "EndEvent_CaseTracked");
        assertThat(story.driver.passed(callNo)).doesNotContain("Catch_CaseClosed");
    }

    @Test
    void goesBackToTheHandlerAloneWhenTheCaseIsNotFiled() {
        String callNo = penaltyAsked();

        story.replies.caseNotFiled(callNo, story.opened(callNo, CaseKind.PENALTY_CASE), "违法事实不能成立");

        assertThat(story.driver.openSteps(callNo)).containsExactly("HandleMatter");
        assertThat(variable(callNo, "answerNote")).contains("违法事实不能成立");
        story.handle(callNo, SC_HANDLER);
        assertThat(story.driver.openSteps(callNo)).containsExactly("ApproveResult");
    }

    @Test
    void endsAsTransferredWhenThePoliceFileTheCase() {
        String callNo = crimeAsked();
        story.replies.crimeTransferDecided(callNo, story.opened(callNo, CaseKind.CRIME_TRANSFER), true);
        story.step(callNo, "ApproveResult");
        story.step(callNo, "GiveFeedback");
        story.step(callNo, "VerifyOnSite");
        story.step(callNo, "SurveyCaller");

        story.assertClosed(callNo, CallOutcome.TRANSFERRED, "EndEvent_CallArchived");
    }

    @Test
    void goesBackToTheHandlerWhenThePoliceDoNotFile() {
        String callNo = crimeAsked();

        story.replies.crimeTransferDecided(callNo, story.opened(callNo, CaseKind.CRIME_TRANSFER), false);

        assertThat(story.driver.openSteps(callNo)).containsExactly("HandleMatter");
    }

    @Test
    void takesTheSameAnswerOnce() {
        String callNo = penaltyAsked();
        String caseNo = story.opened(callNo, CaseKind.PENALTY_CASE);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> story.replies.caseFiled(callNo, caseNo)),
                        CompletableFuture.runAsync(() -> story.replies.caseFiled(callNo, caseNo)))
                .join();
        story.replies.caseFiled(callNo, caseNo);

        assertThat(acts(callNo, "caseFiled")).hasSize(1);
        assertThat(story.driver.openSteps(callNo)).containsExactly("ApproveResult");
    }

    @Test
    void refusesTheAnswerOfACaseThatIsNotItsOwn() {
        String callNo = penaltyAsked();
        String other = penaltyAsked();
        String caseNo = story.opened(other, CaseKind.PENALTY_CASE);
        links.link(other, caseNo, Relation.PENALTY_CASE);
        String taskNo = story.opened(callNo, CaseKind.JOINT_TASK);

        assertThatThrownBy(() -> story.replies.caseFiled(callNo, caseNo))
                .satisfies(refusal(Kind.CONFLICT, "call.answer-of-other-call"));
        assertThatThrownBy(() -> story.replies.caseFiled(callNo, taskNo))
                .satisfies(refusal(Kind.INVALID, "call.answer-case-wrong"));
        assertThatThrownBy(() -> story.replies.caseFiled(callNo, "AJ-420381-19990101-00001"))
                .satisfies(refusal(Kind.INVALID, "call.answer-case-unknown"));
        assertThatThrownBy(() -> story.replies.jointTaskFinished(callNo, taskNo, "联合检查完毕", JointResult.RESOLVED))
                .satisfies(refusal(Kind.CONFLICT, "call.answer-of-other-call"));
        assertThat(story.driver.openSteps(callNo)).isEmpty();
    }

    @Test
    void onlyRecordsTheAnswerToACallThatIsClosed() {
        String callNo = penaltyAsked();
        String caseNo = story.opened(callNo, CaseKind.PENALTY_CASE);
        story.driver.start(
                "call-request",
                "420381-sc.unit-leader",
                Map.of(
                        "callNo",
                        callNo,
                        "requestType",
                        "TERMINATE",
                        "reasonCode",
                        "FACT_GONE",
                        "requestReason",
                        "摊点已经关闭，事实消失，无需继续办理。"));
        story.driver.completeAs(
                story.secondOfficer("420381-SC", "unit-leader"),
                story.driver.task(callNo, "ApproveByLead"),
                CallAnswers.of("ApproveByLead"));
        story.step(callNo, "ApproveByCenter");
        assertThat(story.record(callNo).status()).isEqualTo(CallStatus.CLOSED);

        story.replies.caseFiled(callNo, caseNo);

        assertThat(acts(callNo, "caseFiled")).hasSize(1);
        assertThat(story.record(callNo).outcome()).isEqualTo(CallOutcome.TERMINATED);
        assertThat(files.byNo(caseNo).isOpen()).isTrue();
    }

    @Test
    void linksTheAdjustmentOfTheListItLedTo() {
        String callNo = story.responded();
        String adjustmentNo = story.opened(callNo, CaseKind.LIST_ADJUSTMENT);

        story.replies.adjustmentOpened(callNo, adjustmentNo);
        story.replies.adjustmentOpened(callNo, adjustmentNo);

        assertThat(acts(callNo, "adjustmentOpened")).containsExactly(adjustmentNo);
        assertThat(links.of(adjustmentNo)).extracting(CaseLink::other).containsExactly(callNo);
    }

    private String joint() {
        String callNo = story.called(CallStories.JOINT);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall");
        story.sign(callNo, CG_HANDLER);
        story.respond(callNo, CG_HANDLER);
        return callNo;
    }

    private String penaltyAsked() {
        return measured("PENALTY");
    }

    private String crimeAsked() {
        return measured("CRIME");
    }

    private String measured(String measure) {
        String callNo = story.responded();
        story.handle(callNo, SC_HANDLER, "persons", json(SC_HANDLER, SC_OFFICER), "measure", measure);
        story.step(callNo, "Cooperate");
        return callNo;
    }

    private void cooperate(String callNo) {
        story.driver
                .open(callNo, "Cooperate")
                .forEach(task ->
                        story.driver.completeAs(story.driver.holderOf(task), task, CallAnswers.of("Cooperate")));
    }

    private List<String> acts(String callNo, String step) {
        return story.jdbc
                .sql("select coalesce(note, '') from case_act s where s.case_no = ? and step = ?")
                .params(callNo, step)
                .query(String.class)
                .list();
    }

    private String variable(String callNo, String name) {
        return story.jdbc
                .sql("select text_ from act_ru_variable where proc_inst_id_ = ? and name_ = ?")
                .params(story.record(callNo).processInstanceId(), name)
                .query(String.class)
                .single();
    }
}
