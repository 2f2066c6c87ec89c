package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.enforcement.penalty.facts.InvestigationReport;
import org.yidan.enforcement.penalty.facts.Review;
import org.yidan.enforcement.penalty.filing.FilingDesk;
import org.yidan.enforcement.penalty.inquiry.EvidenceDesk;
import org.yidan.enforcement.penalty.inquiry.LegalReviewDesk;
import org.yidan.enforcement.penalty.inquiry.ReportDesk;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/** Investigation, registered evidence and legal review (RULES P2 to P5). */
@YidanTest
class PenaltyInquiryTest {

    @Autowired
    PenaltyStories story;

    @Autowired
    ReportDesk reports;

    @Autowired
    EvidenceDesk evidence;

    @Autowired
    FilingDesk filing;

    @Autowired
    LegalReviewDesk reviews;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void disposesOfRegisteredEvidenceInSevenWorkingDays() {
        String caseNo = story.filed();
        story.step(caseNo, "InvestigateCase", "registerEvidence", true, "evidenceList", "过期食品十二盒");
        story.step(caseNo, "ApproveRegistration");
        assertThat(story.driver.timer(caseNo, "Boundary_DisposeEvidenceOverdue").getDuedate())
                .isEqualTo("2026-03-19T18:00:00+08:00");
        story.step(caseNo, "DisposeEvidence");

        assertThat(story.driver.openSteps(caseNo)).containsExactly("WriteReport");
        assertThat(story.documents(caseNo)).contains("F-31");
    }

    @Test
    void letsTheRegistrationLapseAndTellsTheLedger() {
        String caseNo = story.filed();
        story.step(caseNo, "InvestigateCase", "registerEvidence", true, "evidenceList", "过期食品十二盒");
        story.step(caseNo, "ApproveRegistration");
        assertThatThrownBy(() -> reports.write(caseNo, report(), story.sent(PenaltyStories.HANDLER)))
                .hasMessageContaining("登记保存");
        story.driver.fireTimer(caseNo, "Boundary_DisposeEvidenceOverdue");

        assertThat(story.driver.openSteps(caseNo)).containsExactly("WriteReport");
        assertThat(story.ledger(caseNo)).containsExactly("PROCEDURE_DEFECT");
        assertThatThrownBy(() -> evidence.dispose(
                        caseNo, EvidenceDesk.Disposal.RETURN, "返还当事人", story.sent(PenaltyStories.HANDLER)))
                .hasMessageContaining("没有待处理");
    }

    @Test
    void goesOnWithoutARegistrationTheLeaderRefuses() {
        String caseNo = story.filed();
        story.step(caseNo, "InvestigateCase", "registerEvidence", true, "evidenceList", "过期食品十二盒");
        story.step(caseNo, "ApproveRegistration", "registrationDecision", "REJECT", "decisionNote", "没有必要");

        assertThat(story.driver.openSteps(caseNo)).containsExactly("WriteReport");
        assertThat(story.documents(caseNo)).doesNotContain("F-31");
    }

    /** Article 58: the reviewer's qualification is valid on the day of the review, else somebody else is asked. */
    @Test
    void isReviewedByWhoIsQualifiedOnly() {
        String caseNo = story.reported();
        jdbc.sql("update legal_qualification set valid_to = date '2026-03-09' where user_id like '420381-sf.%'")
                .update();
        try {
            assertThatThrownBy(() -> reviews.review(
                            caseNo, Review.Result.PASSED, "事实清楚，证据充分，程序合法。", story.sent(PenaltyStories.REVIEWER)))
                    .satisfies(refusal(Kind.FORBIDDEN, "enforcement.reviewer-unqualified"))
                    .hasMessageContaining("法律职业资格");
        } finally {
            jdbc.sql("update legal_qualification set valid_to = null where user_id like '420381-sf.%'")
                    .update();
        }
        story.step(caseNo, "ReviewLegality");
        assertThat(story.documents(caseNo)).contains("F-33");
    }

    @Test
    void goesBackToTheReportOrTheInquiryWhenTheReviewDoesNotPass() {
        String caseNo = story.reported();
        story.step(caseNo, "ReviewLegality", "reviewConclusion", "CHANGE");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("WriteReport");
        story.step(caseNo, "WriteReport");
        story.step(caseNo, "ReviewLegality", "reviewConclusion", "REFUSED");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("InvestigateCase");
        assertThat(story.record(caseNo).state()).isEqualTo(PenaltyState.INVESTIGATING);
    }

    @Test
    void refusesFilingAfterTheLimitationAndAtAnIncompetentSubject() {
        String late = story.requested();
        assertThatThrownBy(() -> story.step(late, "RequestFiling", "actEndedOn", "2024-03-09"))
                .hasMessageContaining("第三十六条");
        story.step(late, "RequestFiling", "actEndedOn", "2024-03-09", "harmful", true);

        String foreign = story.requested("SY-SC-011", "420381-CG", PenaltyStories.TOWNSHIP, "ACT-foreign");
        assertThatThrownBy(() -> story.step(
                        foreign, "RequestFiling", "officers", "[\"420381-cg.unit-handler\",\"420381-cg.law-officer\"]"))
                .hasMessageContaining("没有执法权");
    }

    @Test
    void refusesOneOfficerAndTheHandlersOwnApproval() {
        String caseNo = story.requested();
        assertThatThrownBy(() -> story.step(caseNo, "RequestFiling", "officers", "[\"420381-sc.unit-handler\"]"))
                .hasMessageContaining("两名");
        story.step(caseNo, "RequestFiling");
        assertThatThrownBy(() ->
                        filing.decide(caseNo, FilingDesk.Approval.APPROVE, null, story.sent(PenaltyStories.HANDLER)))
                .hasMessageContaining("不能由承办人");
    }

    @Test
    void refusesAReviewByAnInvestigatorOrWithoutThePost() {
        String caseNo = story.reported();
        assertThatThrownBy(() -> reviews.review(
                        caseNo, Review.Result.PASSED, "审核意见不少于十个字。", story.sent("420381-sc.law-officer")))
                .hasMessageContaining("第五十八条");
        assertThatThrownBy(() ->
                        reviews.review(caseNo, Review.Result.PASSED, "审核意见不少于十个字。", story.sent(PenaltyStories.CLERK)))
                .hasMessageContaining("法制审核岗位");
    }

    private static ReportDesk.NewReport report() {
        return new ReportDesk.NewReport(
                "违法事实清楚",
                "现场笔录",
                "食品安全法",
                null,
                InvestigationReport.Proposal.NOT_PROVED,
                null,
                List.of(),
                Set.of(),
                false);
    }
}
