package org.yidan.adjustment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG;
import static org.yidan.adjustment.scenario.AdjustmentStories.CG_LEADER;
import static org.yidan.adjustment.scenario.AdjustmentStories.EFFECT;
import static org.yidan.adjustment.scenario.AdjustmentStories.ZJ;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.adjustment.opinion.UnitConsultationDesk;
import org.yidan.adjustment.opinion.UnitOpinion.Verdict;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.support.OfferedForms;
import org.yidan.support.YidanTest;

/** What units say, or do not say, and what a claim meeting makes of it (RULES D3, D7, 7.1). */
@YidanTest
class ConsultationScenarioTest {

    private static final String COUNCIL = "[\"420322-CG\",\"420322-ZJ\",\"420322-SF\"]";

    @Autowired
    OfferedForms forms;

    @Autowired
    AdjustmentStories story;

    @Autowired
    UnitConsultationDesk opinions;

    @Autowired
    CaseDocuments documents;

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

    @Test
    void silenceIsRecordedAfterTwoReminders() {
        story.listed("TD-CG-101");
        String caseNo = story.proposed(CG_LEADER, "CHANGE_LIMIT", "TD-CG-101", "handleDays", 5);
        story.step(caseNo, "AcceptProposal");

        story.driver.fireTimer(caseNo, "Boundary_ConsultUnitsReminder");
        story.driver.fireTimer(caseNo, "Boundary_ConsultUnitsWarning");
        story.driver.fireTimer(caseNo, "Boundary_ConsultUnitsOverdue");

        assertThat(opinions.of(story.proposal(caseNo))).singleElement().satisfies(opinion -> {
            assertThat(opinion.verdict()).isEqualTo(Verdict.NO_OPINION);
            assertThat(opinion.unitCode()).isEqualTo("420322-ZJ");
        });
        assertThat(story.acts(caseNo))
                .containsSubsequence("consultUnits REMINDED", "consultUnits REMINDED_AGAIN", "consultUnits NO_OPINION");
        assertThat(jdbc.sql("select fact from ledger_entry where business_key = ? and category = 'LATE_OPINION'")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .contains("逾期未反馈");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("ChangeLegalityReview", "ReasonablenessReview");
    }

    private String objected(String code) {
        story.listed(code);
        String caseNo = story.proposed(CG_LEADER, "CHANGE_LEAD", code, "leadUnitType", ZJ, "coopUnitTypes", CG);
        story.step(caseNo, "AcceptProposal");
        story.assertRefused(() -> story.step(caseNo, "ConsultUnits", "opinion", "OBJECT"), "不同意的原因");
        story.step(
                caseNo,
                "ConsultUnits",
                "opinion",
                "OBJECT",
                "objectionReason",
                "NOT_OUR_DUTY",
                "opinionText",
                "三定规定没有赋予本单位此项职责。");
        story.reviewed(caseNo);
        return caseNo;
    }

    private void claims(String caseNo, String zj, String cg) {
        for (Task task : story.driver.open(caseNo, "ClaimDuty")) {
            String holder = story.driver.holderOf(task);
            String claim = holder.startsWith("420322-zj") ? zj : cg;
            story.driver.completeAs(
                    holder,
                    task,
                    AdjustmentAnswers.of(
                            "ClaimDuty",
                            "claim",
                            claim,
                            "legalGround",
                            claim.equals("DECLINE") ? "三定规定第三条未列此项职责" : null));
        }
    }

    @Test
    void theMeetingsResultBecomesTheDifference() {
        String caseNo = objected("TD-CG-102");
        claims(caseNo, "COOPERATE", "LEAD");
        Object[] agreed = {
            "attendees",
            COUNCIL,
            "heldOn",
            "2026-03-10",
            "minutesNo",
            "认领〔2026〕3号",
            "claimResult",
            "AGREED",
            "claimedLead",
            CG,
            "claimedCoops",
            "[\"" + ZJ + "\"]"
        };
        Task meeting = story.driver.task(caseNo, "ClaimMeeting");
        assertThat(forms.shown(meeting).get("attendees"))
                .as("everybody is ticked to begin with")
                .isEqualTo(forms.options(meeting, "attendees"));
        assertThat(forms.options(meeting, "claimResult")).containsExactly("AGREED", "UNRESOLVED");
        assertThat(forms.options(meeting, "claimedLead", "claimResult", "AGREED"))
                .containsExactly(CG);
        assertThat(forms.options(meeting, "claimedCoops", "claimResult", "AGREED"))
                .containsExactlyInAnyOrder(CG, ZJ);
        story.assertRefused(
                () -> story.step(caseNo, "ClaimMeeting", with(agreed, "attendees", "[\"420322-CG\",\"420322-ZJ\"]")),
                "还缺：郧西县司法局");
        story.assertRefused(
                () -> story.step(caseNo, "ClaimMeeting", with(agreed, "claimedLead", ZJ, "claimedCoops", null)),
                "没有认领");
        story.step(caseNo, "ClaimMeeting", agreed);

        assertThat(story.proposal(caseNo).single().after()).satisfies(after -> {
            assertThat(after.leadUnitType()).isEqualTo(CG);
            assertThat(after.coopUnitTypes()).containsExactly(ZJ);
        });
        assertThat(documents.find(caseNo, "F-63")).as("not before it is signed").isEmpty();
        for (Task task : story.driver.open(caseNo, "SignMinutes")) {
            String holder = story.driver.holderOf(task);
            assertThat(forms.shown(task).get("minutesText").toString()).contains("认领〔2026〕3号", "郧西县");
            story.driver.completeAs(
                    holder, task, holder.startsWith("420322-zj") ? Map.of("reservation", "配合范围以三定为准") : Map.of());
        }
        assertThat(documents.find(caseNo, "F-63").orElseThrow().content().get("signatures"))
                .asInstanceOf(list(String.class))
                .hasSize(3)
                .allMatch(line -> line.contains("已会签"))
                .anyMatch(line -> line.contains("配合范围以三定为准"));
        assertThat(story.driver.openSteps(caseNo)).containsExactly("ApproveChange");
    }

    private static Object[] with(Object[] answers, Object... changes) {
        Object[] all = new Object[answers.length + changes.length];
        System.arraycopy(answers, 0, all, 0, answers.length);
        System.arraycopy(changes, 0, all, answers.length, changes.length);
        return all;
    }

    @Test
    void whatTheMeetingLeavesOpenTheGovernmentDecides() {
        String caseNo = objected("TD-CG-103");
        story.driver.fireTimer(caseNo, "Boundary_ClaimDutyOverdue");
        assertThat(forms.options(story.driver.task(caseNo, "ClaimMeeting"), "claimResult"))
                .as("nobody claimed to lead")
                .containsExactly("UNRESOLVED");
        story.step(
                caseNo,
                "ClaimMeeting",
                "attendees",
                COUNCIL,
                "heldOn",
                "2026-03-10",
                "minutesNo",
                "认领〔2026〕4号",
                "claimResult",
                "UNRESOLVED",
                "coordinationOpinion",
                "建议仍由城管牵头，住建配合。");
        story.driver.fireTimer(caseNo, "Boundary_SignMinutesOverdue");
        assertThat(documents.find(caseNo, "F-63").orElseThrow().content().get("signatures"))
                .asInstanceOf(list(String.class))
                .allMatch(line -> line.contains("期限内未会签"));
        assertThat(story.proposal(caseNo).claimSettled()).isFalse();
        story.step(
                caseNo,
                "ApproveChange",
                "approveDecision",
                "CHANGE",
                "approveNote",
                "按编办协调意见办，缩短时限。",
                "changedLead",
                CG,
                "changedCoops",
                "[\"" + ZJ + "\"]",
                "changedHandleDays",
                6);
        story.guided(caseNo);
        story.step(caseNo, "DraftChange");
        story.inForce(caseNo);

        assertThat(story.entry("TD-CG-103", EFFECT).orElseThrow()).satisfies(entry -> {
            assertThat(entry.leadUnitType()).isEqualTo(CG);
            assertThat(entry.handleDays()).isEqualTo(6);
        });
    }

    @Test
    void theGovernmentSendsBackToTheUnits() {
        story.listed("TD-CG-104");
        String caseNo = story.beforeDecision("CHANGE_LIMIT", "TD-CG-104", "handleDays", 5);
        story.step(caseNo, "ApproveChange", "approveDecision", "RECONSULT", "approveNote", "请重新征求住建部门意见。");
        assertThat(story.proposal(caseNo).round()).isEqualTo(2);

        story.everybodyAgrees(caseNo);
        story.reviewed(caseNo);
        story.step(caseNo, "ApproveChange");

        assertThat(story.driver.openSteps(caseNo)).contains("WriteGuide", "AnswerProposer");
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_SentBackToUnits");
    }
}
