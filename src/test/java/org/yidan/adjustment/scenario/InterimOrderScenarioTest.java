package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.EFFECT;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.adjustment.proposal.Interim;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.support.YidanTest;

/** Additions that public safety does not let wait: at once, for sixty days at most (RULES 4). */
@YidanTest
class InterimOrderScenarioTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

    @Autowired
    AdjustmentStories story;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private String urgent(String code) {
        String caseNo = story.proposed(
                CG_LEADER,
                "ADD",
                null,
                "name",
                "测试紧急事项" + code,
                "leadUnitType",
                CG,
                "leadDuty",
                "立即到场处置并反馈。",
                "townshipDuty",
                "先行警戒并及时上报。",
                "legalBasis",
                "《中华人民共和国行政处罚法》第二十四条",
                "emergency",
                true);
        story.step(caseNo, "AcceptProposal", "newMatterCode", code);
        return caseNo;
    }

    @Test
    void anUrgentAdditionIsOnTheListAtOnceAndLapsesWhenTheFullPathIsLate() {
        String caseNo = urgent("TF-CG-101");
        story.assertRefused(() -> story.step(caseNo, "OrderInterim", "validDays", 61), "1到60");
        story.step(caseNo, "OrderInterim");
        assertThat(story.entry("TF-CG-101", TODAY)).isPresent();

        story.driver.fireTimer(caseNo, "Boundary_InterimExpired");

        assertThat(story.clock.today()).isEqualTo(TODAY.plusDays(30));
        assertThat(story.entry("TF-CG-101", TODAY.plusDays(29))).isPresent();
        assertThat(story.entry("TF-CG-101", TODAY.plusDays(30))).isEmpty();
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_InterimLapsed");
        assertThat(story.proposal(caseNo).status()).as("the full path goes on").isEqualTo(ProposalStatus.OPEN);
        assertThat(story.acts(caseNo)).contains("lapseInterim LAPSED");
    }

    @Test
    void theFullPathTakesItsPlace() {
        String caseNo = urgent("TF-CG-102");
        story.step(caseNo, "OrderInterim", "validDays", 60);
        story.everybodyAgrees(caseNo);
        story.reviewed(caseNo);
        story.drafted(caseNo);
        story.inForce(caseNo);

        assertThat(story.driver.passed(caseNo)).contains("EndEvent_InterimReplaced");
        assertThat(story.driver.timers(caseNo, "Boundary_InterimExpired")).isEmpty();
        assertThat(story.entry("TF-CG-102", EFFECT.plusDays(90))).isPresent();
        story.finished(caseNo);
    }

    @Test
    void aRejectedAdditionLeavesTheListAtOnce() {
        String caseNo = urgent("TF-CG-103");
        story.step(caseNo, "OrderInterim");
        story.everybodyAgrees(caseNo);
        story.reviewed(caseNo);
        story.step(
                caseNo,
                "ApproveChange",
                "approveDecision",
                "REJECT",
                "rejectCode",
                "NOT_NEEDED",
                "approveNote",
                "险情已经排除，不再需要。");
        story.step(caseNo, "AnswerProposer");

        assertThat(story.entry("TF-CG-103", story.clock.today())).isEmpty();
        assertThat(story.proposal(caseNo).interim().map(Interim::holds)).contains(false);
        assertThat(story.driver.ended(caseNo)).isTrue();
    }

    @Test
    void theGovernmentMayDenyIt() {
        String caseNo = urgent("TF-CG-104");
        story.step(
                caseNo, "OrderInterim", "interimDecision", "DENY", "interimNote", "现有事项可以覆盖，不必先行。", "validDays", null);

        assertThat(story.driver.passed(caseNo)).contains("EndEvent_InterimDenied");
        assertThat(story.entry("TF-CG-104", TODAY)).isEmpty();
        assertThat(story.driver.openSteps(caseNo)).doesNotContain("OrderInterim");
    }

    @Test
    void onlyAnAdditionCanBeUrgent() {
        story.listed("TF-CG-105");

        story.assertRefused(() -> story.proposed(CG_LEADER, "REMOVE", "TF-CG-105", "emergency", true), "只有新增事项");
    }
}
