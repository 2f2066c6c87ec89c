package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.YidanTest;

/** The ways of a penalty case to its ends (RULES 2.2), as its officers walk them. */
@YidanTest
class PenaltyCaseWayTest {

    @Autowired
    PenaltyStories story;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void goesFromFilingToTheArchiveWhenTheFineIsPaid() {
        String caseNo = story.published();
        story.step(caseNo, "RecordPerformance");
        story.close(caseNo);

        story.assertClosed(caseNo, PenaltyOutcome.PERFORMED, "EndEvent_PenaltyCaseClosed");
        PenaltyCase record = story.record(caseNo);
        assertThat(record.state()).isEqualTo(PenaltyState.CLOSED);
        assertThat(record.due90()).isEqualTo("2026-06-08");
        assertThat(record.requiredDecision().documentNo()).contains("2026");
        assertThat(record.requiredPerformance().paid()).isEqualByComparingTo("60000");
        assertThat(story.documents(caseNo))
                .containsExactly("F-30", "F-32", "F-33", "F-34", "F-39", "F-40", "F-41", "F-44");
        assertThat(story.ledger(caseNo)).isEmpty();
    }

    @Test
    void endsUnfiledAfterThePaperWasSentBackOnce() {
        String caseNo = story.requested();
        story.step(caseNo, "RequestFiling");
        story.step(caseNo, "ApproveFiling", "filingDecision", "SEND_BACK", "decisionNote", "补充行为终了日期的证据");
        story.step(caseNo, "RequestFiling", "filingProposal", "NOT_FILE", "filingReason", "违法行为轻微并已改正");
        story.step(caseNo, "ApproveFiling");

        story.assertClosed(caseNo, PenaltyOutcome.NOT_FILED, "EndEvent_CaseNotFiled");
        assertThat(story.record(caseNo).filedOn()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"NO_PENALTY, NO_PENALTY", "NOT_PROVED, NOT_PROVED"})
    void endsWithoutPenaltyAndWithoutNotice(String proposal, PenaltyOutcome outcome) {
        String caseNo =
                story.reported("proposal", proposal, "fine", null, "discretion", null, "legalReviewGrounds", null);
        story.step(caseNo, "DecidePenalty", "decisionType", proposal, "fine", null, "publicityNeeded", false);
        story.step(caseNo, "ServeDecision");
        story.close(caseNo);

        story.assertClosed(caseNo, outcome, "EndEvent_PenaltyCaseClosed");
        assertThat(story.record(caseNo).notice()).isNull();
        assertThat(story.driver.passed(caseNo)).doesNotContain("UserTask_RecordPerformance");
    }

    @Test
    void takesInstalmentsAndSendsAClosingBack() {
        String caseNo = story.published();
        story.step(
                caseNo,
                "RecordPerformance",
                "performanceEvent",
                "DEFERRED",
                "newDue",
                "2026-06-30",
                "performanceReason",
                "当事人经济困难，批准分期");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("RecordPerformance");
        assertThat(story.record(caseNo).requiredPerformance().due()).isEqualTo("2026-06-30");
        story.step(caseNo, "RecordPerformance", "paidAmount", 30000, "receiptNo", "P-1");
        story.step(caseNo, "RecordPerformance", "paidAmount", 30000, "receiptNo", "P-2");
        story.step(caseNo, "ProposeClosing");
        story.step(caseNo, "ApproveClosing", "closingDecision", "SEND_BACK", "decisionNote", "补充缴款凭证");
        story.close(caseNo);

        story.assertClosed(caseNo, PenaltyOutcome.PERFORMED, "EndEvent_PenaltyCaseClosed");
    }

    @Test
    void runsInATownshipsOwnNameWithItsLeaderDecidingAndAReviewInTheFirstYear() {
        String caseNo = story.townshipCase();

        assertThat(story.record(caseNo).subjectUnit()).isEqualTo("420381001");
        story.stepAsTownship(caseNo, "RequestFiling", "ApproveFiling", "InvestigateCase");
        story.stepAsTownship(caseNo, "WriteReport");
        assertThat(story.record(caseNo).review().needed()).isTrue();
        assertThat(story.driver.openSteps(caseNo)).containsExactly("ReviewLegality");
        story.steps(caseNo, "ReviewLegality", "ServeNotice", "RecordStatement");
        assertThat(story.driver.holderOf(story.driver.task(caseNo, "DecidePenalty")))
                .isEqualTo("420381001.township-leader");
    }
}
