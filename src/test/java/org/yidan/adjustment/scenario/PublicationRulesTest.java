package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.EFFECT;
import static org.yidan.adjustment.scenario.AdjustmentStories.GOVERNMENT;
import static org.yidan.adjustment.scenario.AdjustmentStories.STAFFING;
import static org.yidan.adjustment.scenario.AdjustmentStories.STAFFING_LEADER;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.publication.ChangeDraftingDesk;
import org.yidan.adjustment.publication.ChangePublishingDesk;
import org.yidan.casework.duty.DutyLapsed;
import org.yidan.casework.duty.RecordedLapses;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.catalog.MatterGuides;
import org.yidan.support.OfferedForms;
import org.yidan.support.Race;
import org.yidan.support.SecondOfficers;
import org.yidan.support.YidanTest;

/** What stands between a decision and the list: tracks, reviews, guide, editor, notice, and others who were first. */
@YidanTest
class PublicationRulesTest {

    @Autowired
    OfferedForms forms;

    @Autowired
    AdjustmentStories story;

    @Autowired
    ChangeDraftingDesk drafting;

    @Autowired
    ChangePublishingDesk publishing;

    @Autowired
    SecondOfficers officers;

    @Autowired
    Race race;

    @Autowired
    RecordedLapses lapses;

    @Autowired
    MatterGuides guides;

    @BeforeEach
    void begin() {
        story.begin();
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void theShortTrackIsRefusedWhereADutyChanges() {
        story.listed("TE-CG-101");
        String caseNo = story.proposed(CG_LEADER, "CHANGE_DUTY_TEXT", "TE-CG-101", "leadDuty", "另行规定的主体责任。");

        assertThat(tracks(caseNo)).containsExactly("FULL");
        story.assertRefused(() -> story.step(caseNo, "AcceptProposal", "track", "SHORT"), "全程程序");
    }

    @Test
    void aNewNameAloneTakesTheShortTrack() {
        story.listed("TE-CG-102");
        String caseNo = story.proposed(CG_LEADER, "CHANGE_DUTY_TEXT", "TE-CG-102", "name", "更准确的事项名称");
        assertThat(tracks(caseNo)).containsExactly("FULL", "SHORT");
        story.step(caseNo, "AcceptProposal", "track", "SHORT");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("ChangeLegalityReview", "ReasonablenessReview");
        story.reviewed(caseNo);
        story.assertRefused(
                () -> story.step(
                        caseNo,
                        "ApproveChange",
                        "approveDecision",
                        "CHANGE",
                        "approveNote",
                        "一并缩短办理时限。",
                        "changedHandleDays",
                        3),
                "全程程序");
        story.step(caseNo, "ApproveChange");

        assertThat(story.proposal(caseNo).status()).isEqualTo(ProposalStatus.APPROVED);
    }

    @Test
    void nothingIsApprovedBeforeBothReviewsArePassed() {
        story.listed("TE-CG-103");
        String caseNo = story.proposed(CG_LEADER, "CHANGE_LIMIT", "TE-CG-103", "handleDays", 5);
        story.step(caseNo, "AcceptProposal");
        story.everybodyAgrees(caseNo);
        story.step(caseNo, "ReasonablenessReview");
        story.assertRefused(() -> story.step(caseNo, "ChangeLegalityReview", "noConflict", "FAIL"), "不符合");
        story.step(caseNo, "ChangeLegalityReview", "noConflict", "FAIL", "reviewResult", "FAIL");

        story.assertRefused(() -> story.step(caseNo, "ApproveChange"), "都通过后才能同意");
    }

    @Test
    void aBasisThatIsNotInForceOnTheDayOfEffectIsNotPassed() {
        story.listed("TE-CG-104");
        String caseNo =
                story.proposed(CG_LEADER, "LEGAL_BASIS_UPDATE", "TE-CG-104", "legalBasis", "《中华人民共和国大气污染防治法》第八十一条");
        story.step(caseNo, "AcceptProposal", "track", "SHORT");
        story.step(caseNo, "ReasonablenessReview");

        story.assertRefused(() -> story.step(caseNo, "ChangeLegalityReview", "plannedEffect", "2026-09-01"), "不是有效法律");
    }

    @Test
    void whoeverEditedTheVersionCannotPublishIt() {
        story.listed("TE-CG-105");
        String caseNo = story.beforeDecision("CHANGE_LIMIT", "TE-CG-105", "handleDays", 5);
        story.drafted(caseNo);

        story.assertRefused(
                () -> publishing.publish(
                        story.file(caseNo),
                        true,
                        "https://www.example.gov.cn/1",
                        new FormSubmission(STAFFING, Map.of())),
                "编制人");
        story.assertRefused(() -> story.step(caseNo, "PublishChange", "impactChecked", false), "在途事项");
        assertThat(story.entry("TE-CG-105", EFFECT).orElseThrow().handleDays()).isEqualTo(10);
    }

    @Test
    void nothingIsPublishedWithoutAGuide() {
        String caseNo = story.proposed(
                CG_LEADER,
                "ADD",
                null,
                "name",
                "测试无说明书事项",
                "leadUnitType",
                AdjustmentStories.CG,
                "leadDuty",
                "依法处置并反馈结果。",
                "townshipDuty",
                "巡查发现后及时上报。",
                "legalBasis",
                "《中华人民共和国行政处罚法》第二十四条");
        story.step(caseNo, "AcceptProposal", "newMatterCode", "TE-CG-106");
        story.everybodyAgrees(caseNo);
        story.reviewed(caseNo);
        story.step(caseNo, "ApproveChange");
        story.assertRefused(() -> story.step(caseNo, "WriteGuide", "guideSteps", "到场核实\n处置反馈"), "时间要求");

        drafting.draft(story.file(caseNo), EFFECT, null, new FormSubmission(STAFFING, Map.of()));
        story.assertRefused(
                () -> publishing.publish(
                        story.file(caseNo),
                        true,
                        "https://www.example.gov.cn/1",
                        new FormSubmission(STAFFING_LEADER, Map.of())),
                "说明书");
    }

    @Test
    void eachCooperatingUnitConfirmsTheGuideItself() {
        story.listed("TE-CG-118", terms -> terms.withCooperating(List.of(AdjustmentStories.ZJ, "县水利和湖泊局")));
        String caseNo = story.beforeDecision("CHANGE_LIMIT", "TE-CG-118", "handleDays", 5);
        story.step(caseNo, "ApproveChange");
        story.step(caseNo, "WriteGuide");
        assertThat(story.driver.open(caseNo, "ConfirmGuide")).hasSize(2);
        Task refusing = story.driver.open(caseNo, "ConfirmGuide").get(0);
        String unit = story.driver.holderOf(refusing);
        story.assertRefused(() -> story.driver.completeAs(unit, refusing, Map.of("guideAnswer", "REFUSE")), "要修改的内容");
        story.driver.completeAs(unit, refusing, Map.of("guideAnswer", "REFUSE", "guideNote", "第一步应由牵头单位办。"));
        assertThat(story.driver.openSteps(caseNo)).contains("WriteGuide").doesNotContain("ConfirmGuide", "DraftChange");

        story.step(caseNo, "WriteGuide");
        story.driver.completeAs(
                unit,
                story.driver.open(caseNo, "ConfirmGuide").stream()
                        .filter(task -> story.driver.holderOf(task).equals(unit))
                        .findFirst()
                        .orElseThrow(),
                AdjustmentAnswers.of("ConfirmGuide"));
        story.driver.fireTimer(caseNo, "Boundary_ConfirmGuideOverdue");
        assertThat(lapses.about(caseNo)).singleElement().satisfies(lapse -> {
            assertThat(lapse.category()).isEqualTo(DutyLapsed.Category.NO_GUIDE.name());
            assertThat(lapse.unitCode()).isNotEqualTo(unit.substring(0, 9).toUpperCase(Locale.ROOT));
        });
        assertThat(story.driver.openSteps(caseNo))
                .as("nothing goes on without them")
                .doesNotContain("DraftChange");

        Task last = story.driver.open(caseNo, "ConfirmGuide").get(0);
        story.driver.completeAs(story.driver.holderOf(last), last, AdjustmentAnswers.of("ConfirmGuide"));
        assertThat(guides.isConfirmed(story.entry("TE-CG-118", EFFECT).orElseThrow()))
                .as("the old guide")
                .isFalse();
        story.step(caseNo, "DraftChange");
        story.inForce(caseNo);
        assertThat(guides.isConfirmed(story.entry("TE-CG-118", EFFECT).orElseThrow()))
                .isTrue();
    }

    @Test
    void theListWaitsFiveWorkingDaysUnlessSafetyIsAtStake() {
        story.listed("TE-CG-107");
        String caseNo = story.beforeDecision("CHANGE_LIMIT", "TE-CG-107", "handleDays", 5);
        story.step(caseNo, "ApproveChange");
        story.guided(caseNo);
        story.assertRefused(() -> story.step(caseNo, "DraftChange", "effectiveFrom", "2026-03-12"), "个工作日以后");
        story.step(
                caseNo,
                "DraftChange",
                "effectiveFrom",
                "2026-03-11",
                "urgentEffect",
                true,
                "urgentReason",
                "涉及公共安全，不能等待。");
        story.step(caseNo, "PublishChange");

        assertThat(story.proposal(caseNo).effectiveFrom()).isEqualTo("2026-03-11");
    }

    @Test
    void whoComesSecondWithOneMatterDraftsAnew() {
        story.listed("TE-CG-108");
        String first = story.beforeDecision("CHANGE_LIMIT", "TE-CG-108", "handleDays", 5);
        String second = story.beforeDecision("CHANGE_LIMIT", "TE-CG-108", "acceptHours", 4);
        story.drafted(first);
        story.drafted(second);
        story.step(first, "PublishChange");

        story.assertRefused(() -> story.step(second, "PublishChange"), "已被另一版本修改");
        story.step(second, "PublishChange", "publishDecision", "REDRAFT", "publishNote", "清单已被另一版本修改。");
        story.step(second, "DraftChange");
        story.step(second, "PublishChange");

        assertThat(story.entry("TE-CG-108", EFFECT).orElseThrow()).satisfies(entry -> {
            assertThat(entry.handleDays()).isEqualTo(5);
            assertThat(entry.acceptHours()).isEqualTo(4);
        });
    }

    @Test
    void ofTwoApprovalsOneWins() throws Exception {
        story.listed("TE-CG-109");
        String caseNo = story.beforeDecision("CHANGE_LIMIT", "TE-CG-109", "handleDays", 5);
        Task task = story.driver.task(caseNo, "ApproveChange");
        String other = officers.second("420322-GOV", "county-gov");

        List<Object> results = race.run(task.getId(), List.of(approves(GOVERNMENT, task), approves(other, task)));

        assertThat(results.get(0)).isEqualTo("done");
        assertThat(results.get(1)).isInstanceOf(Exception.class);
        assertThat(story.proposal(caseNo).decidedBy()).isEqualTo(GOVERNMENT);
        assertThat(story.acts(caseNo)).containsOnlyOnce("approveChange APPROVE");
    }

    private Callable<Object> approves(String userId, Task task) {
        return () -> {
            story.driver.completeAs(userId, task, AdjustmentAnswers.of("ApproveChange"));
            return "done";
        };
    }

    private List<String> tracks(String caseNo) {
        return forms.options(story.driver.task(caseNo, "AcceptProposal"), "track", "proposalDecision", "ACCEPT");
    }
}
