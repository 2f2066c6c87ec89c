package org.yidan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.penalty.PenaltyStories.TUE_2026_03_10;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.calendar.holidays.HolidayDesk;
import org.yidan.casework.carryover.CarryOver;
import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.catalog.MatterCatalog;
import org.yidan.support.YidanTest;

/** What may happen while a case runs: the ninety days, excluded time, a changed list (行政处罚法 60, RULES 6.3). */
@YidanTest
class PenaltyCourseTest {

    @Autowired
    HolidayDesk holidays;

    @Autowired
    PenaltyStories story;

    @Autowired
    PenaltyOpenItems items;

    @Autowired
    MatterCatalog catalog;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void warnsAtSixtyEightyAndNinetyPercentAndTellsTheLedgerAtTheEnd() {
        String caseNo = story.filed();
        story.driver.fireTimer(caseNo, "StartEvent_CaseTimeUsed");
        assertThat(story.clock.today()).isEqualTo("2026-05-03");
        story.driver.fireTimer(caseNo, "Timer_NextWarning");
        story.driver.fireTimer(caseNo, "Timer_NextWarning");
        assertThat(story.ledger(caseNo)).isEmpty();
        story.driver.fireTimer(caseNo, "Timer_NextWarning");

        assertThat(story.clock.today()).isEqualTo("2026-06-08");
        assertThat(story.ledger(caseNo)).containsExactly("CASE_OVER_90");
        assertThat(warnings(caseNo)).containsExactly("USED_60", "USED_80", "USED_90", "USED_100");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("InvestigateCase");
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_CaseTimeNoted");
    }

    @Test
    void leavesApprovedTimeOutOfTheNinetyDaysAndMovesTheWarnings() {
        String caseNo = story.filed();
        Date before = story.driver.timer(caseNo, "StartEvent_CaseTimeUsed").getDuedate();
        exclude(caseNo, "2026-04-01", "2026-04-10");
        assertThatThrownBy(() -> exclude(caseNo, "2026-04-20", "2026-04-21")).hasMessageContaining("待审批");
        story.step(caseNo, "ApproveExclusion");

        assertThat(story.record(caseNo).due90()).isEqualTo("2026-06-18");
        assertThat(story.driver.timer(caseNo, "StartEvent_CaseTimeUsed").getDuedate())
                .isAfter(before);
        assertThatThrownBy(() -> exclude(caseNo, "2026-04-10", "2026-04-11")).hasMessageContaining("重叠");
        assertThatThrownBy(() -> exclude(caseNo, "2026-03-09", "2026-03-11")).hasMessageContaining("2026-03-10");
        exclude(caseNo, "2026-05-01", "2026-05-02");
        story.step(caseNo, "ApproveExclusion", "exclusionDecision", "REJECT", "decisionNote", "没有依据");
        assertThat(story.record(caseNo).due90()).isEqualTo("2026-06-18");
        story.driver.fireTimer(caseNo, "StartEvent_CaseTimeUsed");
        story.driver.fireTimer(caseNo, "Timer_NextWarning");
        story.driver.fireTimer(caseNo, "Timer_NextWarning");
        story.driver.fireTimer(caseNo, "Timer_NextWarning");
        assertThat(story.clock.today()).isEqualTo("2026-06-18");
        assertThat(story.ledger(caseNo)).containsExactly("CASE_OVER_90");
    }

    /** The ninetieth day falls into a year whose holidays are published later: day, deadline and warnings follow. */
    @Test
    void followsTheHolidaysOfTheNextYearWhenTheyAreLoaded() {
        story.clock.moveTo(Instant.parse("2026-11-10T01:00:00Z"));
        String caseNo = story.filed();
        assertThat(story.record(caseNo).due90()).isEqualTo("2027-02-09");
        Date before = story.driver.timer(caseNo, "StartEvent_CaseTimeUsed").getDuedate();

        try {
            holidays.load(
                    ("date,kind,name,source_notice\n2027-01-01,HOLIDAY,元旦,通知\n2027-02-08,HOLIDAY,春节,通知\n"
                                    + "2027-02-09,HOLIDAY,春节,通知\n2027-02-10,HOLIDAY,春节,通知\n"
                                    + "2027-05-01,HOLIDAY,劳动节,通知\n2027-10-01,HOLIDAY,国庆节,通知\n")
                            .getBytes(StandardCharsets.UTF_8),
                    false);

            assertThat(story.record(caseNo).due90()).isEqualTo("2027-02-11");
            assertThat(story.driver.timer(caseNo, "StartEvent_CaseTimeUsed").getDuedate())
                    .isAfter(before);
            assertThat(story.jdbc
                            .sql(
                                    "select c.reason from case_deadline_change c join case_deadline d on d.id = c.deadline_id"
                                            + " where d.case_no = ? and d.step = 'penaltyCase'")
                            .param(caseNo)
                            .query(String.class)
                            .list())
                    .containsExactly("HOLIDAYS");
        } finally {
            story.jdbc.sql("delete from holiday where day >= '2027-01-01'").update();
            story.jdbc.sql("update holiday_stamp set stamp = gen_random_uuid()").update();
        }
    }

    @Test
    void staysWithItsSubjectWhenTheListChanges() {
        String caseNo = story.filed();
        carryOver(caseNo, CarryOverTreatment.KEEP);

        assertThat(story.driver.passed(caseNo)).contains("EndEvent_CaseStays");
        assertThat(story.record(caseNo).leadUnit()).isEqualTo(PenaltyStories.UNIT);
        assertThat(story.driver.openSteps(caseNo)).containsExactly("InvestigateCase");
    }

    @Test
    void goesOverWholeToTheDepartmentWithItsNinetyDays() {
        String caseNo = story.townshipCase();
        story.stepAsTownship(caseNo, "RequestFiling", "ApproveFiling");
        story.on("2026-03-20");
        carryOver(caseNo, CarryOverTreatment.TRANSFER_FILE);
        carryOver(caseNo, CarryOverTreatment.TRANSFER_FILE);

        PenaltyCase record = story.record(caseNo);
        assertThat(record.subjectUnit()).isEqualTo(PenaltyStories.UNIT);
        assertThat(record.officers()).isEmpty();
        assertThat(record.due90()).isEqualTo("2026-06-08");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("InvestigateCase", "TakeOverFile");
        story.step(caseNo, "TakeOverFile");
        assertThat(story.record(caseNo).officers()).hasSize(2);
        story.step(caseNo, "InvestigateCase");
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_FileTakenOver");
    }

    @Test
    void endsWithoutABasisByLegalOpinionOnly() {
        String caseNo = story.filed();
        carryOver(caseNo, CarryOverTreatment.LEGAL_OPINION);
        story.step(caseNo, "GiveLegalOpinion");

        story.assertClosed(caseNo, PenaltyOutcome.BASIS_GONE, "EndEvent_CaseEnded");
        assertThat(story.driver.passed(caseNo)).contains("EndEvent_BasisGone");
    }

    @Test
    void goesOnWhenTheLegalOpinionFindsABasis() {
        String caseNo = story.filed();
        carryOver(caseNo, CarryOverTreatment.LEGAL_OPINION);
        story.step(caseNo, "GiveLegalOpinion", "opinionResult", "BASIS_STANDS");

        assertThat(story.driver.passed(caseNo)).contains("EndEvent_CaseContinues");
        assertThat(story.driver.openSteps(caseNo)).containsExactly("InvestigateCase");
    }

    @Test
    void listsOpenAndDecidedCasesOfAMatter() {
        String open = story.filed();
        String decided = story.decided();

        assertThat(items.touchedBy(PenaltyStories.REGION, Set.of(PenaltyStories.MATTER)))
                .filteredOn(item -> List.of(open, decided).contains(item.businessKey()))
                .extracting(OpenItem::stage)
                .containsExactly(CarryOverStage.CASE_OPEN, CarryOverStage.CASE_DECIDED);
    }

    private void carryOver(String caseNo, CarryOverTreatment treatment) {
        long entry = catalog.inForce(PenaltyStories.MATTER, PenaltyStories.REGION, story.clock.today())
                .id();
        OpenItem item = new OpenItem(
                caseNo, CarryOverStage.CASE_OPEN, PenaltyStories.MATTER, PenaltyStories.TOWNSHIP, null, null, 0);
        items.carryOver(
                item,
                treatment,
                new CarryOver("RUN-" + caseNo, "BB-420381-2026.9", entry, "420381-bb.staffing-office", "清单调整"));
    }

    private void exclude(String caseNo, String from, String to) {
        story.register(
                caseNo,
                "EXCLUDE_TIME",
                "exclusionGround",
                "TEST",
                "excludedFrom",
                from,
                "excludedTo",
                to,
                "exclusionReason",
                "食品送检等待检验结果",
                "exclusionRule",
                "市场监督管理行政处罚程序规定第六十四条");
    }

    private List<String> warnings(String caseNo) {
        return story.jdbc
                .sql("select result from case_act where case_no = ? and step = 'warnCaseTime' order by id")
                .param(caseNo)
                .query(String.class)
                .list();
    }
}
