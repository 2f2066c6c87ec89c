package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.EFFECT;
import static org.yidan.adjustment.scenario.AdjustmentStories.STAFFING;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.publication.ChangeDraftingDesk;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.support.YidanTest;

/**
 * Powers handed down to townships: accepted in writing, carried by them, and decided by the province (RULES D4, 10-14).
 */
@YidanTest
class DelegationScenarioTest {

    private static final String FIRST = "420322100";
    private static final String SECOND = "420322101";

    @Autowired
    AdjustmentStories story;

    @Autowired
    ChangeDraftingDesk drafting;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private String consulted(String code) {
        story.listed(code);
        String caseNo = story.proposed(
                CG_LEADER, "DELEGATE", code, "townships", FIRST + "," + SECOND, "resources", "随同下放编制四名、执法车一辆。");
        story.step(caseNo, "AcceptProposal");
        story.everybodyAgrees(caseNo);
        return caseNo;
    }

    private void answered(String caseNo, String decliner) {
        for (Task task : story.driver.open(caseNo, "AcceptDelegation")) {
            String holder = story.driver.holderOf(task);
            boolean declines = holder.startsWith(decliner);
            story.driver.completeAs(
                    holder,
                    task,
                    declines
                            ? AdjustmentAnswers.of(
                                    "AcceptDelegation", "delegationAnswer", "DECLINE", "delegationNote", "持证人员不足，暂不承接。")
                            : AdjustmentAnswers.of("AcceptDelegation"));
        }
    }

    private String decided(String code) {
        String caseNo = consulted(code);
        answered(caseNo, "nobody");
        story.step(caseNo, "CapacityCheck");
        story.step(caseNo, "ReasonablenessReview");
        story.step(caseNo, "ChangeLegalityReview", "delegationKind", "PENALTY");
        story.step(caseNo, "ApproveChange");
        return caseNo;
    }

    @Test
    void aPowerToPunishWaitsForTheProvince() {
        String caseNo = decided("TC-CG-101");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("AwaitDelegationDecision");
        story.assertRefused(
                () -> drafting.draft(story.file(caseNo), EFFECT, null, new FormSubmission(STAFFING, Map.of())), "省级决定");

        story.step(caseNo, "AwaitDelegationDecision");
        story.guided(caseNo);
        story.step(caseNo, "DraftChange");
        story.inForce(caseNo);
        story.finished(caseNo);

        assertThat(story.entry("TC-CG-101", EFFECT).orElseThrow()).satisfies(entry -> {
            assertThat(entry.leadUnitType()).isEqualTo("乡镇(街道)综合行政执法中心");
            assertThat(entry.delegatedFrom()).isEqualTo(CG);
            assertThat(entry.applicableIn(FIRST)).isTrue();
            assertThat(entry.applicableIn("420322102")).isFalse();
        });
        assertThat(story.last(caseNo, ListAdjustmentStep.WRITE_GUIDE)
                        .orElseThrow()
                        .actor())
                .as("the department behind it writes the guide")
                .isEqualTo(CG_LEADER);
    }

    @Test
    void theProvinceMayDisagree() {
        String caseNo = decided("TC-CG-102");
        story.step(caseNo, "AwaitDelegationDecision", "provinceDecision", "REJECTED");
        story.step(caseNo, "AnswerProposer");

        assertThat(story.driver.ended(caseNo)).isTrue();
        assertThat(story.proposal(caseNo).status()).isEqualTo(ProposalStatus.REJECTED);
        assertThat(story.entry("TC-CG-102", EFFECT).orElseThrow().leadUnitType())
                .isEqualTo(CG);
    }

    @Test
    void nothingIsHandedDownToATownshipThatDeclines() {
        String caseNo = consulted("TC-CG-103");
        answered(caseNo, SECOND);
        story.assertRefused(() -> story.step(caseNo, "CapacityCheck"), "没有书面同意承接");
        story.step(caseNo, "CapacityCheck", "capacityResult", "NOT_CAPABLE");
        story.step(caseNo, "ReasonablenessReview");
        story.step(caseNo, "ChangeLegalityReview", "delegationKind", "OTHER");

        story.assertRefused(() -> story.step(caseNo, "ApproveChange"), "承接能力评估没有通过");
    }

    @Test
    void withoutEnoughOfficersNoTownshipIsCapable() {
        String caseNo = consulted("TC-CG-104");
        answered(caseNo, "nobody");

        story.assertRefused(() -> story.step(caseNo, "CapacityCheck", "cardOfficers", 2), "持证执法人员");
    }
}
