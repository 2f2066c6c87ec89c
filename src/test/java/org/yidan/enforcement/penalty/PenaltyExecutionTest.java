package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.enforcement.penalty.execution.ClosingDesk;
import org.yidan.enforcement.penalty.execution.CourtDesk;
import org.yidan.enforcement.penalty.execution.Surcharge;
import org.yidan.support.YidanTest;

/** Service, publicity, performance, court and remedies (RULES P11 to P15). */
@YidanTest
class PenaltyExecutionTest {

    @Autowired
    PenaltyStories story;

    @Autowired
    CourtDesk courts;

    @Autowired
    ClosingDesk closings;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void tellsTheLedgerOnceWhenServiceTakesMoreThanSevenWorkingDays() {
        String caseNo = story.decided();
        story.driver.fireTimer(caseNo, "Boundary_ServeDecisionOverdue");
        assertThat(story.clock.today()).isEqualTo("2026-03-19");
        assertThat(story.ledger(caseNo)).containsExactly("PROCEDURE_DEFECT");
        story.on("2026-03-23");
        story.step(caseNo, "ServeDecision");

        assertThat(story.ledger(caseNo)).containsExactly("PROCEDURE_DEFECT");
        assertThat(story.record(caseNo).requiredPerformance().due()).isEqualTo("2026-04-07");
    }

    @Test
    void refusesToCloseWhatIsUnperformedOrNotApproved() {
        String caseNo = story.published();

        assertThatThrownBy(() -> closings.propose(caseNo, "处罚决定尚未执行，申请结案。", null, story.sent(PenaltyStories.HANDLER)))
                .hasMessageContaining("未履行");
        assertThatThrownBy(() -> closings.archive(caseNo)).hasMessageContaining("还没有批准结案");
    }

    @Test
    void refusesElectronicServiceWithoutConsentAndNamesInPublic() {
        String caseNo = story.decided();
        assertThatThrownBy(() -> story.step(caseNo, "ServeDecision", "serviceMethod", "ELECTRONIC"))
                .hasMessageContaining("确认书");
        story.step(caseNo, "ServeDecision", "serviceMethod", "ELECTRONIC", "serviceConsent", "确认书一号");
        assertThatThrownBy(() -> story.step(caseNo, "PublishPenalty", "deidentified", false))
                .hasMessageContaining("个人信息");
    }

    @Test
    void asksThreePercentADayOfALatePayer() {
        String caseNo = story.published();
        story.on("2026-04-04");
        story.step(caseNo, "RecordPerformance");
        assertThat(story.record(caseNo).requiredPerformance().surcharge()).isEqualByComparingTo("18000");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("RecordPerformance");
        assertThatThrownBy(() -> story.step(caseNo, "RecordPerformance", "paidAmount", 18000))
                .hasMessageContaining("P-1");
        story.on("2026-04-08");
        story.step(caseNo, "RecordPerformance", "paidAmount", 18000, "receiptNo", "P-2");
        story.close(caseNo);

        story.assertClosed(caseNo, PenaltyOutcome.PERFORMED, "EndEvent_PenaltyCaseClosed");
    }

    @Test
    void neverAsksASurchargeAboveTheFine() {
        LocalDate due = LocalDate.of(2026, 3, 25);
        BigDecimal fine = BigDecimal.valueOf(60000);

        assertThat(Surcharge.owed(fine, fine, due, due, 0, 3)).isZero();
        assertThat(Surcharge.owed(fine, fine, due, due.plusDays(33), 0, 3)).isEqualByComparingTo("59400");
        assertThat(Surcharge.owed(fine, fine, due, due.plusDays(34), 0, 3)).isEqualByComparingTo("60000");
        assertThat(Surcharge.owed(fine, fine, due, due.plusDays(400), 0, 3)).isEqualByComparingTo("60000");
        assertThat(Surcharge.owed(fine, fine, due, due.plusDays(20), 15, 3)).isEqualByComparingTo("9000");
        assertThat(Surcharge.owed(fine, BigDecimal.TEN, due, due.plusDays(10), 0, 3))
                .isEqualByComparingTo("3");
    }

    @Test
    void asksTheCourtAfterReminderAndTheTimeForALawsuit() {
        String caseNo = story.published();
        story.driver.fireTimer(caseNo, "Boundary_RecordPerformanceOverdue");
        assertThat(story.clock.today()).isEqualTo("2026-03-25");
        story.step(caseNo, "RemindParty");
        assertThatThrownBy(() -> courts.apply(
                        caseNo, "法院", story.clock.today(), "申请强制执行处罚决定", story.sent(PenaltyStories.HANDLER)))
                .hasMessageContaining("2026-09-10");
        story.driver.fireTimer(caseNo, "Boundary_AwaitPerformanceOverdue");
        assertThat(story.clock.today()).isEqualTo("2026-09-10");
        story.on("2026-09-11");
        story.steps(caseNo, "ApplyToCourt", "RecordCourtResult");
        story.close(caseNo);

        story.assertClosed(caseNo, PenaltyOutcome.COURT_ENFORCED, "EndEvent_PenaltyCaseClosed");
        assertThat(story.documents(caseNo)).contains("F-42", "F-43");
    }

    @Test
    void takesPaymentAfterTheReminder() {
        String caseNo = story.published();
        story.driver.fireTimer(caseNo, "Boundary_RecordPerformanceOverdue");
        story.step(caseNo, "RemindParty");
        story.step(caseNo, "AwaitPerformance", "paidAmount", 20000, "receiptNo", "P-a");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("AwaitPerformance");
        story.step(caseNo, "AwaitPerformance", "paidAmount", 40000, "receiptNo", "P-b");
        assertThat(story.results(caseNo, "remindParty")).containsExactly("REMINDED");
        assertThat(story.results(caseNo, "awaitPerformance")).containsExactly("PAID", "PAID");
        story.close(caseNo);

        story.assertClosed(caseNo, PenaltyOutcome.PERFORMED, "EndEvent_PenaltyCaseClosed");
    }

    @Test
    void withdrawsThePublicationWhenTheDecisionIsAnnulled() {
        String caseNo = story.published();
        story.register(caseNo, "LAWSUIT", "remedyOrgan", "丹江口市人民法院", "acceptedOn", "2026-03-10");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("RecordPerformance", "RecordRemedyResult");
        assertThatThrownBy(() ->
                        story.register(caseNo, "RECONSIDERATION", "remedyOrgan", "市政府", "acceptedOn", "2026-03-10"))
                .hasMessageContaining("正在进行");
        story.on("2026-03-16");
        story.step(caseNo, "RecordRemedyResult");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("ProposeClosing", "WithdrawPublicity");
        assertThatThrownBy(() -> story.step(caseNo, "ProposeClosing")).hasMessageContaining("第四十八条");
        story.on("2026-03-19");
        story.step(caseNo, "WithdrawPublicity");
        story.close(caseNo);

        story.assertClosed(caseNo, PenaltyOutcome.ANNULLED, "EndEvent_PenaltyCaseClosed");
        assertThat(story.ledger(caseNo)).isEmpty();
        assertThat(story.jdbc
                        .sql("select count(*) from fine_register where case_no = ? and released_at is null")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsTheLedgerWhenThePublicationIsWithdrawnAfterThreeWorkingDays() {
        String caseNo = story.published();
        story.register(caseNo, "LAWSUIT", "remedyOrgan", "丹江口市人民法院", "acceptedOn", "2026-03-10");
        story.step(caseNo, "RecordRemedyResult");
        story.on("2026-03-16");
        story.step(caseNo, "WithdrawPublicity");

        assertThat(story.ledger(caseNo)).containsExactly("PROCEDURE_DEFECT");
    }

    @Test
    void goesOnWhenTheDecisionIsUpheldOrAnnulledBeforePublication() {
        String upheld = story.published();
        story.register(upheld, "RECONSIDERATION", "remedyOrgan", "市人民政府", "acceptedOn", "2026-03-10");
        story.step(upheld, "RecordRemedyResult", "remedyResult", "UPHELD");
        assertThat(story.driver.openSteps(upheld)).containsExactly("RecordPerformance");

        String annulled = story.served();
        story.register(annulled, "RECONSIDERATION", "remedyOrgan", "市人民政府", "acceptedOn", "2026-03-10");
        story.step(annulled, "RecordRemedyResult");
        assertThat(story.driver.openSteps(annulled)).containsExactly("ProposeClosing");
    }

    @Test
    void refusesToRegisterRemediesOfOthersCases() {
        String caseNo = story.published();

        assertThatThrownBy(() -> story.registerAs(
                        "420381-cg.unit-handler",
                        caseNo,
                        "LAWSUIT",
                        "remedyOrgan",
                        "丹江口市人民法院",
                        "acceptedOn",
                        "2026-03-10"))
                .hasMessageContaining("没有编号为 " + caseNo + " 的案件，或您无权查看");
    }
}
