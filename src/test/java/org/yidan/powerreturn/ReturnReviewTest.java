package org.yidan.powerreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.powerreturn.ReturnStories.MON_2026_04_13;
import static org.yidan.powerreturn.ReturnStories.TOWN;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.powerreturn.record.ReturnStage;
import org.yidan.powerreturn.review.Opinion;
import org.yidan.powerreturn.review.ReturnOpinions;
import org.yidan.support.YidanTest;

/** Opinions, assessment, support and legality of a return (RULES C3 to C7). */
@YidanTest
class ReturnReviewTest {

    @Autowired
    ReturnStories story;

    @Autowired
    ReturnOpinions opinions;

    @BeforeEach
    void begin() {
        story.clock.moveTo(MON_2026_04_13);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void hearsASilentDepartmentWhoseSilenceIsNoConsent() {
        String caseNo = story.accepted("SY-SL-010", TOWN);

        story.driver.fireTimer(caseNo, "Boundary_ConsultDepartmentOverdue");
        story.driver.fireTimer(caseNo, "Boundary_ConsultOthersOverdue");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("HearSilentDepartment");
        story.step(caseNo, "HearSilentDepartment");

        assertThat(opinions.of(caseNo))
                .extracting(Opinion::verdict)
                .contains(Opinion.Verdict.SILENT, Opinion.Verdict.NO_ANSWER)
                .doesNotContain(Opinion.Verdict.AGREE);
        assertThat(ledger(caseNo)).contains("LATE_OPINION");
        assertThat(story.driver.passed(caseNo))
                .contains("EndEvent_SilenceHandled", "EndEvent_OthersSilent", "ServiceTask_RecordDepartmentSilence");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("AssessCapability");
    }

    @Test
    void takesNoSilenceForAnAnswer() {
        String caseNo = story.accepted("SY-ZR-001", TOWN);

        assertThatThrownBy(() -> story.step(caseNo, "ConsultDepartment", "opinion", "SILENT"))
                .hasMessageContaining("SILENT");
        assertThatThrownBy(() -> story.step(caseNo, "ConsultDepartment", "opinion", "DISAGREE"))
                .hasMessageContaining("理由或条件");
        assertThatThrownBy(() -> story.step(caseNo, "ConsultDepartment", "takeoverPlan", null))
                .hasMessageContaining("接收安排");
        story.step(caseNo, "ConsultDepartment", "opinion", "DISAGREE", "opinionReason", "三定规定没有此项职责。");
    }

    @Test
    void helpsTwiceAtMostAndThenDecides() {
        String caseNo = story.consulted("SY-YJ-003", TOWN);

        for (int round = 1; round <= 2; round++) {
            story.step(caseNo, "AssessCapability", "finding", "CAN_BE_HELPED");
            story.step(caseNo, "ConfirmAssessment");
            assertThatThrownBy(() -> story.step(caseNo, "PlanSupport", "supportMeasures", "[]"))
                    .hasMessageContaining("帮扶方式");
            story.step(caseNo, "PlanSupport");
            assertThat(story.record(caseNo).stage()).isEqualTo(ReturnStage.SUPPORTED);
            story.driver.fireTimer(caseNo, "Timer_SupportPeriod");
            story.step(caseNo, "ReportSupport");
        }
        story.step(caseNo, "AssessCapability", "finding", "CAN_BE_HELPED");
        story.step(caseNo, "ConfirmAssessment");
        story.step(caseNo, "ReviewReturnLegality");

        assertThat(story.record(caseNo).supportRounds()).isEqualTo(2);
        assertThat(story.driver.openSteps(caseNo)).containsExactly("ApproveReturn");
        assertThatThrownBy(() -> story.step(caseNo, "ApproveReturn", "decision", "SUPPORT", "effectiveFrom", null))
                .hasMessageContaining("最多2轮");
    }

    @Test
    void rejectsATownshipThatPassesTheBuck() {
        String caseNo = story.consulted("SY-YJ-004", TOWN);
        story.step(caseNo, "AssessCapability", "finding", "BUCK_PASSING", "buckPassingBy", "TOWNSHIP");
        story.step(caseNo, "ConfirmAssessment");
        story.step(caseNo, "RejectReturn");
        story.step(caseNo, "AskReview", "reviewRequest", "ACCEPT", "reviewPlea", null);

        story.hasEnded(caseNo, "REJECTED", "EndEvent_ReturnRejected");
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_AssessedOnly");
    }

    @Test
    void reviewsTheLegalityAgainWhenItsRejectionIsOverturned() {
        String caseNo = story.reviewed("SY-YJ-005", TOWN, "legalityResult", "FAIL", "legalityOpinion", "省文件不允许县里自行收回。");
        story.step(caseNo, "RejectReturn");
        story.step(caseNo, "AskReview");
        story.step(caseNo, "ReviewRejection");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("ReviewReturnLegality");
        story.step(caseNo, "ReviewReturnLegality");

        assertThat(story.driver.openSteps(caseNo)).containsExactly("ApproveReturn");
        story.step(caseNo, "ApproveReturn", "decision", "REJECT", "effectiveFrom", null);
        story.step(caseNo, "RejectReturn");

        story.hasEnded(caseNo, "REJECTED", "EndEvent_ReturnRejected");
    }

    @Test
    void decidesAtOnceWhenOnlyTheDecisionIsOverturned() {
        String caseNo = story.reviewed("SY-YJ-009", TOWN);
        story.step(caseNo, "ApproveReturn", "decision", "REJECT", "effectiveFrom", null);
        story.step(caseNo, "RejectReturn");
        story.step(caseNo, "AskReview");
        story.step(caseNo, "ReviewRejection");

        assertThat(story.driver.openSteps(caseNo)).containsExactly("ApproveReturn");
        story.step(caseNo, "ApproveReturn", "decision", "SUPPORT", "effectiveFrom", null);
        assertThat(story.driver.openSteps(caseNo)).containsExactly("PlanSupport");
    }

    @Test
    void assessesAgainWhatTheJusticeOfficeSendsBack() {
        String caseNo = story.consulted("SY-NY-006", TOWN);
        assertThatThrownBy(() -> story.step(caseNo, "AssessCapability", "siteVisitOn", "2026-04-20"))
                .hasMessageContaining("晚于今天");
        story.step(caseNo, "AssessCapability");
        story.step(caseNo, "ConfirmAssessment", "confirmation", "RETURN", "confirmNote", "缺少现场核查照片。");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("AssessCapability");
        story.step(caseNo, "AssessCapability", "finding", "BUCK_PASSING", "buckPassingBy", "DEPARTMENT");
        story.step(caseNo, "ConfirmAssessment");

        assertThat(story.driver.openSteps(caseNo)).containsExactly("PlanSupport");
    }

    private List<String> ledger(String caseNo) {
        return story.jdbc
                .sql("select category from ledger_entry where business_key = ?")
                .param(caseNo)
                .query(String.class)
                .list();
    }
}
