package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.enforcement.penalty.decision.PenaltyDecisionDesk;
import org.yidan.enforcement.transfer.CrimeTransfer;
import org.yidan.enforcement.transfer.HeadDecisionDesk;
import org.yidan.shared.OfficeClock;
import org.yidan.support.YidanTest;

/** Transfers to the police, alone and out of a penalty case (RULES 2.3): the penalty is blocked meanwhile. */
@YidanTest
class CrimeTransferTest {

    @Autowired
    PenaltyStories story;

    @Autowired
    PenaltyDecisionDesk decisions;

    @Autowired
    HeadDecisionDesk heads;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void endsTheCaseWhenThePoliceFileIt() {
        String caseNo = suspected();
        String transferNo = String.valueOf(story.record(caseNo).transferNo());
        assertThatThrownBy(() -> decisions.decide(
                        caseNo, PenaltyDecisionGuardTest.penalty(60000), story.sent(PenaltyStories.LEADER)))
                .hasMessageContaining("第十一条");
        withPolice(transferNo);
        answer(transferNo, "FILED");
        goods(transferNo);

        assertThat(story.outcome(transferNo)).isEqualTo("TRANSFERRED");
        assertThat(story.driver.passed(transferNo)).contains("EndEvent_Transferred");
        story.assertClosed(caseNo, PenaltyOutcome.TRANSFERRED_TO_POLICE, "EndEvent_CaseTransferred");
        assertThat(story.record(caseNo).requiredDecision().documentNo()).contains("2026");
        assertThat(story.documents(transferNo)).containsExactly("F-45");
        assertThat(story.ledger(transferNo)).isEmpty();
    }

    @Test
    void goesBackToTheReportWhenThePoliceDoNotFile() {
        String caseNo = suspected();
        String transferNo = String.valueOf(story.record(caseNo).transferNo());
        withPolice(transferNo);
        answer(transferNo, "RETURNED");
        story.step(transferNo, "SupplementTransfer");
        answer(transferNo, "NOT_FILED");
        story.step(transferNo, "ConsiderReview", "reviewChoice", "ASK_REVIEW", "policeReviewReason", "证据足以立案");
        answer(transferNo, "NOT_FILED");
        story.step(transferNo, "ConsiderReview");

        assertThat(story.outcome(transferNo)).isEqualTo("POLICE_NOT_FILED");
        assertThat(story.driver.passed(transferNo)).contains("EndEvent_PoliceNotFiled");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("WriteReport");
        story.steps(caseNo, "WriteReport", "ReviewLegality", "ServeNotice", "RecordStatement", "DecidePenalty");
        assertThat(story.record(caseNo).state()).isEqualTo(PenaltyState.DECIDED);
    }

    @Test
    void goesBackToTheReportWhenTheHeadRefuses() {
        String caseNo = story.heard();
        story.step(caseNo, "DecidePenalty", "decisionType", "CRIME", "decisionReason", "涉案金额达到追诉标准");
        String transferNo = String.valueOf(story.record(caseNo).transferNo());
        assertThat(story.driver.openSteps(caseNo)).isEmpty();
        story.step(transferNo, "ReportCrime");
        assertThatThrownBy(() -> heads.decide(
                        transferNo, CrimeTransfer.HeadDecision.APPROVE, null, story.sent(PenaltyStories.HANDLER)))
                .hasMessageContaining("专案组成员");
        assertThatThrownBy(() -> story.step(transferNo, "DecideTransfer", "headDecision", "REFUSE"))
                .hasMessageContaining("不移送的理由");
        story.step(transferNo, "DecideTransfer", "headDecision", "REFUSE", "headReason", "情节显著轻微，不构成犯罪。");

        assertThat(story.outcome(transferNo)).isEqualTo("HEAD_REFUSED");
        assertThat(story.driver.passed(transferNo)).contains("EndEvent_TransferRefused");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("WriteReport");
    }

    @Test
    void tellsTheLedgerOfEveryStepThatCameTooLate() {
        String caseNo = suspected();
        String transferNo = String.valueOf(story.record(caseNo).transferNo());
        story.step(transferNo, "ReportCrime");
        story.driver.fireTimer(transferNo, "Boundary_DecideTransferOverdue");
        assertThat(story.clock.today()).isEqualTo("2026-03-13");
        story.step(transferNo, "DecideTransfer");
        Instant approved = story.clock.instant();
        story.driver.fireTimer(transferNo, "Boundary_HandOverFileOverdue");
        assertThat(Duration.between(approved, story.clock.instant())).isEqualTo(Duration.ofHours(24));
        handOver(transferNo);
        story.driver.fireTimer(transferNo, "Boundary_RecordPoliceDecisionOverdue");
        answer(transferNo, "FILED");
        story.driver.fireTimer(transferNo, "Boundary_HandOverGoodsOverdue");
        goods(transferNo);

        assertThat(story.ledger(transferNo))
                .containsExactly("PROCEDURE_DEFECT", "PROCEDURE_DEFECT", "PROCEDURE_DEFECT");
        assertThat(story.driver.passed(transferNo))
                .contains(
                        "EndEvent_HeadDecisionLateNoted",
                        "EndEvent_HandOverLateNoted",
                        "EndEvent_PoliceReminded",
                        "EndEvent_GoodsLateNoted");
    }

    @Test
    void refusesATeamOfOneAndAFileWithoutItsPapers() {
        String caseNo = suspected();
        String transferNo = String.valueOf(story.record(caseNo).transferNo());
        assertThatThrownBy(() -> story.step(transferNo, "ReportCrime", "transferTeam", "[\"420381-sc.unit-handler\"]"))
                .hasMessageContaining("两名");
        story.steps(transferNo, "ReportCrime", "DecideTransfer");
        assertThatThrownBy(() -> handOver(transferNo, "[\"REPORT\"]")).hasMessageContaining("第六条");
    }

    private String suspected() {
        return story.reported("proposal", "CRIME", "fine", null, "discretion", null, "legalReviewGrounds", null);
    }

    private void withPolice(String transferNo) {
        story.steps(transferNo, "ReportCrime", "DecideTransfer");
        handOver(transferNo);
    }

    private void handOver(String transferNo) {
        handOver(transferNo, "[\"REPORT\",\"LIST\"]");
    }

    private void handOver(String transferNo, String materials) {
        story.driver.complete(
                transferNo,
                "HandOverFile",
                Map.of("policeUnit", "丹江口市公安局", "transferredAt", now(), "transferMaterials", materials));
    }

    private void answer(String transferNo, String decision) {
        story.driver.complete(
                transferNo,
                "RecordPoliceDecision",
                Map.of(
                        "policeReceiptAt",
                        now(),
                        "policeDecision",
                        decision,
                        "policeDecidedOn",
                        story.clock.today().toString(),
                        "policeReference",
                        "公立字一号",
                        "policeReason",
                        "见通知书"));
    }

    private void goods(String transferNo) {
        story.driver.complete(transferNo, "HandOverGoods", Map.of("goodsHandedAt", now(), "goodsList", "无"));
    }

    private String now() {
        return story.clock.instant().atZone(OfficeClock.ZONE).toOffsetDateTime().toString();
    }
}
