package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.EFFECT;
import static org.yidan.adjustment.scenario.AdjustmentStories.GOVERNMENT;
import static org.yidan.adjustment.scenario.AdjustmentStories.STAFFING_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.ZJ_LEADER;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.adjustment.proposal.ProposalEvidence;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.shared.DomainException;
import org.yidan.support.YidanTest;

/** Proposals that are not accepted, joined, supplemented too late, withdrawn or rejected; the list stays as it is. */
@YidanTest
class EndsWithoutChangeTest {

    @Autowired
    AdjustmentStories story;

    @Autowired
    ProposalEvidence evidence;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private String limit(String code) {
        story.listed(code);
        return story.proposed(CG_LEADER, "CHANGE_LIMIT", code, "handleDays", 5);
    }

    private void assertClosed(String caseNo, ProposalStatus status) {
        assertThat(story.driver.ended(caseNo)).isTrue();
        assertThat(story.proposal(caseNo).status()).isEqualTo(status);
        assertThat(story.file(caseNo).isOpen()).isFalse();
        assertThat(story.file(caseNo).outcome()).isEqualTo(status.name());
    }

    @Test
    void isNotAcceptedAndTheProposerHearsWhy() {
        String caseNo = limit("TB-CG-101");
        story.assertRefused(
                () -> story.step(caseNo, "AcceptProposal", "proposalDecision", "REFUSE", "track", null), "意见");
        story.step(
                caseNo,
                "AcceptProposal",
                "proposalDecision",
                "REFUSE",
                "refusalCode",
                "ALREADY_LISTED",
                "acceptNote",
                "现行清单已有规定。");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("AnswerProposer");
        story.step(caseNo, "AnswerProposer");

        assertClosed(caseNo, ProposalStatus.REFUSED);
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_ProposalNotAccepted", "EndEvent_ProposalClosed");
        assertThat(story.entry("TB-CG-101", EFFECT).orElseThrow().handleDays()).isEqualTo(10);
    }

    @Test
    void isMadeAgainWithNewFactsOnly() {
        String caseNo = limit("TB-CG-102");
        story.step(
                caseNo,
                "AcceptProposal",
                "proposalDecision",
                "REFUSE",
                "refusalCode",
                "NO_BASIS",
                "acceptNote",
                "没有依据，不予受理。");

        story.assertRefused(() -> story.proposed(CG_LEADER, "CHANGE_LIMIT", "TB-CG-102", "handleDays", 5), "新情况");
        String again =
                story.proposed(CG_LEADER, "CHANGE_LIMIT", "TB-CG-102", "handleDays", 5, "newFacts", "省里本月新发文件明确五日办结。");
        assertThat(story.proposal(again).status()).isEqualTo(ProposalStatus.OPEN);
    }

    @Test
    void joinsAnotherProposalWithItsEvidence() {
        String main = limit("TB-CG-103");
        String caseNo = story.proposed(ZJ_LEADER, "CHANGE_LIMIT", "TB-CG-103", "handleDays", 7);
        story.step(caseNo, "AcceptProposal", "proposalDecision", "JOIN", "joinInto", main);
        story.step(caseNo, "AnswerProposer");

        assertClosed(caseNo, ProposalStatus.JOINED);
        assertThat(story.proposal(caseNo).joinedInto()).isEqualTo(main);
        assertThat(evidence.of(story.proposal(main))).containsExactly(caseNo);
        story.assertRefused(
                () -> story.step(main, "AcceptProposal", "proposalDecision", "JOIN", "joinInto", caseNo), "不能并入");
    }

    @Test
    void isSupplementedAndGoesOn() {
        String caseNo = limit("TB-CG-104");
        story.step(caseNo, "AcceptProposal", "proposalDecision", "SUPPLEMENT", "acceptNote", "请补充数据。");
        story.stepAs(CG_LEADER, caseNo, "SupplementProposal");
        story.step(caseNo, "AcceptProposal");

        assertThat(story.driver.openSteps(caseNo)).contains("ConsultUnits");
        assertThat(story.acts(caseNo))
                .containsSubsequence(
                        "acceptProposal SUPPLEMENT", "supplementProposal SUPPLEMENTED", "acceptProposal ACCEPT");
    }

    @Test
    void lapsesWhenNobodySupplements() {
        String caseNo = limit("TB-CG-105");
        story.step(caseNo, "AcceptProposal", "proposalDecision", "SUPPLEMENT", "acceptNote", "请补充数据。");
        story.driver.fireTimer(caseNo, "Boundary_SupplementProposalOverdue");

        assertClosed(caseNo, ProposalStatus.LAPSED);
        assertThat(story.driver.passed(caseNo)).contains("ServiceTask_LapseProposal", "EndEvent_ProposalClosed");
    }

    @Test
    void isWithdrawnByItsProposerUntilTheDecision() {
        String caseNo = limit("TB-CG-106");
        story.step(caseNo, "AcceptProposal");
        Map<String, Object> wish = Map.of("caseNo", caseNo, "withdrawReason", "本单位已另行解决。");
        story.assertRefused(() -> story.driver.start("adjustment-withdrawal", ZJ_LEADER, wish), "不是本单位的建议");

        story.driver.start("adjustment-withdrawal", CG_LEADER, wish);

        assertClosed(caseNo, ProposalStatus.WITHDRAWN);
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_ProposalWithdrawn");
    }

    @Test
    void isNotWithdrawnAfterTheDecision() {
        story.listed("TB-CG-107");
        String caseNo = story.beforeDecision("CHANGE_LIMIT", "TB-CG-107", "handleDays", 5);
        story.step(caseNo, "ApproveChange");

        story.assertRefused(
                () -> story.driver.start(
                        "adjustment-withdrawal", CG_LEADER, Map.of("caseNo", caseNo, "withdrawReason", "不再需要调整。")),
                "已经审定");
    }

    @Test
    void isRejectedByTheGovernmentWithAReason() {
        story.listed("TB-CG-108");
        String caseNo = story.beforeDecision("CHANGE_LIMIT", "TB-CG-108", "handleDays", 5);
        story.step(
                caseNo,
                "ApproveChange",
                "approveDecision",
                "REJECT",
                "rejectCode",
                "NOT_NEEDED",
                "approveNote",
                "现行时限能够满足需要。");
        story.step(caseNo, "AnswerProposer");

        assertClosed(caseNo, ProposalStatus.REJECTED);
        assertThat(story.proposal(caseNo)).satisfies(proposal -> {
            assertThat(proposal.rejectCode()).isEqualTo("NOT_NEEDED");
            assertThat(proposal.decidedBy()).isEqualTo(GOVERNMENT);
        });
    }

    @Test
    void theStaffingOfficeReviewsNoProposalOfItsOwn() {
        story.listed("TB-CG-109");
        String caseNo = story.proposed(AdjustmentStories.STAFFING, "CHANGE_LIMIT", "TB-CG-109", "handleDays", 5);
        story.assertRefused(
                () -> story.step(caseNo, "AcceptProposal", "proposalDecision", "SUPPLEMENT", "acceptNote", "请补充数据。"),
                "编办自己提出的建议");
        story.step(caseNo, "AcceptProposal");
        story.everybodyAgrees(caseNo);

        Task review = story.driver.task(caseNo, "ReasonablenessReview");
        String reviewer = story.driver.holderOf(review);
        assertThat(reviewer).as("nobody reviews an own proposal").isNotEqualTo(AdjustmentStories.STAFFING);
        String assigned = "update act_ru_task set assignee_ = ? where id_ = ?";
        jdbc.sql(assigned).params(AdjustmentStories.STAFFING, review.getId()).update();
        assertThatThrownBy(() -> story.stepAs(AdjustmentStories.STAFFING, caseNo, "ReasonablenessReview"))
                .as("not even where it was handed to him")
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(DomainException.Kind.FORBIDDEN));
        jdbc.sql(assigned).params(null, review.getId()).update();
        assertThat(story.last(caseNo, ListAdjustmentStep.REASONABLENESS_REVIEW)).isEmpty();
        story.stepAs(reviewer, caseNo, "ReasonablenessReview");
        assertThat(story.last(caseNo, ListAdjustmentStep.REASONABLENESS_REVIEW)).isPresent();
        assertThat(story.proposal(caseNo).proposerUnit())
                .as("its leader may propose as well")
                .isEqualTo("420322-BB");
        assertThat(STAFFING_LEADER).startsWith("420322-bb");
    }

    @Test
    void aClerkCannotPropose() {
        story.listed("TB-CG-110");

        story.assertRefused(
                () -> story.proposed("420322-cg.unit-clerk", "CHANGE_LIMIT", "TB-CG-110", "handleDays", 5), "单位负责人");
    }
}
