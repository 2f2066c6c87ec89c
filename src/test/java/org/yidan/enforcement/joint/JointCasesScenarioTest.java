package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.joint.JointStories.MARKET;
import static org.yidan.enforcement.joint.JointStories.NO_LICENCE;
import static org.yidan.enforcement.joint.JointStories.STALLS;
import static org.yidan.enforcement.joint.JointStories.TUE_2026_03_10_0900;
import static org.yidan.enforcement.joint.JointStories.json;
import static org.yidan.enforcement.joint.JointStories.with;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.JointResult;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseParties;
import org.yidan.casework.carryover.CarryOver;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.casework.carryover.OpenItems;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.enforcement.joint.measure.TakenMeasure.State;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.support.YidanTest;

/**
 * Penalty cases and transfers to the police that begin on site go their own way while the joint task is reported
 * (RULES B10, B11).
 */
@YidanTest
class JointCasesScenarioTest {

    private static final String TOWNSHIP = "420381001";

    @Autowired
    JointStories story;

    @Autowired
    CaseLinks links;

    @Autowired
    CaseParties parties;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    List<OpenItems> openItems;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void aPenaltyCaseRunsOnWhileTheTaskIsReportedAndClosed() {
        Street street = new Street(TOWNSHIP, "立案一号店");
        String taskNo = story.onSite(street);
        story.inspect(taskNo, street.center(), false);
        story.inspect(taskNo, MARKET, true);
        story.dispose(taskNo, MARKET, NO_LICENCE, "ORDINARY");
        Violation violation = story.violations.one(taskNo, 1);
        String caseNo = String.valueOf(violation.penaltyNo());

        assertThat(caseNo).startsWith("AJ-420381-");
        assertThat(links.of(taskNo)).extracting(CaseLink::other).containsExactly(caseNo);
        assertThat(story.file(caseNo).matterCode()).isEqualTo(NO_LICENCE);
        assertThat(story.driver.openSteps(caseNo)).isNotEmpty();
        story.finish(taskNo, street.center(), MARKET);

        assertThat(story.tasks.byNo(taskNo).result()).isEqualTo(JointResult.CASE_FILED);
        assertThat(story.file(taskNo).status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(story.driver.ended(taskNo)).isFalse();
        notFiled(caseNo);

        assertThat(story.driver.ended(caseNo)).isTrue();
        assertThat(story.driver.passed(taskNo)).contains("EndEvent_JointTaskClosed", "EndEvent_PenaltyCaseEnded");
        assertThat(story.driver.ended(taskNo)).isTrue();
    }

    @Test
    void whatFollowsTheSiteGoesToTheDepartmentOnceTheListHasTakenThePowerBack() {
        Street street = new Street(TOWNSHIP, "收权店");
        String taskNo = story.onSite(street);
        story.inspect(taskNo, MARKET, false);
        story.inspect(taskNo, street.center(), true);
        story.dispose(taskNo, street.center(), STALLS, "CORRECTION");
        story.complete(taskNo, "OrderCorrection", street.center(), JointWalkScenarioTest.correction("2026-03-11"));
        carriedOver(taskNo, catalog.inForce(NO_LICENCE, "420381", story.clock.today()));
        story.driver.fireTimer(taskNo, "Timer_CorrectionPeriod");
        story.complete(
                taskNo,
                "JointReinspection",
                street.center(),
                JointWalkScenarioTest.reinspection(street.center(), "NOT_CORRECTED"));

        String caseNo = String.valueOf(story.violations.one(taskNo, 1).penaltyNo());
        assertThat(parties.unit(caseNo, "lead")).isEqualTo(MARKET);
        assertThat(story.file(caseNo).matterCode()).isEqualTo(NO_LICENCE);
        assertThat(story.driver.holderOf(story.driver.task(caseNo, "RequestFiling")))
                .startsWith("420381-sc.");
    }

    /** As after a version of the list whose entry for the task's matter names the department. */
    private void carriedOver(String taskNo, MatterEntry entry) {
        OpenItems items = openItems.stream()
                .filter(one -> one.touchedBy("420381", Set.of(STALLS)).stream()
                        .anyMatch(item -> item.businessKey().equals(taskNo)))
                .findFirst()
                .orElseThrow();
        OpenItem item = items.touchedBy("420381", Set.of(STALLS)).stream()
                .filter(one -> one.businessKey().equals(taskNo))
                .findFirst()
                .orElseThrow();
        CarryOver order =
                new CarryOver("run-" + taskNo, "BB-420381-2026.9", entry.id(), "420381-bb.staffing-office", "收权");
        transactions.executeWithoutResult(
                tx -> items.carryOver(item, CarryOverTreatment.LATER_STEPS_BY_DEPARTMENT, order));
    }

    @Test
    void whatIsNotCorrectedBecomesAPenaltyCase() {
        Street street = new Street(TOWNSHIP, "不改正店");
        String taskNo = story.onSite(street);
        story.inspect(taskNo, MARKET, false);
        story.inspect(taskNo, street.center(), true);
        story.dispose(taskNo, street.center(), STALLS, "CORRECTION");
        story.complete(taskNo, "OrderCorrection", street.center(), JointWalkScenarioTest.correction("2026-03-11"));
        story.driver.fireTimer(taskNo, "Timer_CorrectionPeriod");
        story.complete(
                taskNo,
                "JointReinspection",
                street.center(),
                JointWalkScenarioTest.reinspection(street.center(), "NOT_CORRECTED"));

        String caseNo = String.valueOf(story.violations.one(taskNo, 1).penaltyNo());
        assertThat(story.measures.one(taskNo, 1, Measure.CORRECTION).state()).isEqualTo(State.FAILED);
        assertThat(story.driver.passed(taskNo)).contains("Throw_UncorrectedFound", "EndEvent_CorrectionFailed");
        assertThat(story.driver.openSteps(caseNo)).isNotEmpty();
        assertThat(story.driver.openSteps(taskNo)).containsExactly("ConsolidateResult");
    }

    @Test
    void aSuspectedCrimeIsTransferredOnceForTheWholeTask() {
        Street street = new Street(TOWNSHIP, "涉罪一号店");
        String taskNo = story.onSite(street);
        story.inspect(taskNo, street.center(), true);
        story.inspect(taskNo, MARKET, true);
        story.dispose(taskNo, MARKET, NO_LICENCE, "CRIME");
        String transferNo = String.valueOf(story.violations.one(taskNo, 1).transferNo());

        assertThat(transferNo).startsWith("YS-420381-");
        assertThatThrownBy(() -> story.dispose(taskNo, street.center(), STALLS, "CRIME"))
                .hasMessageContaining("已有一件涉嫌犯罪移送在办");
        story.dispose(taskNo, street.center(), STALLS, "", "measureReason", "并入涉嫌犯罪移送");
        story.finish(taskNo, street.center(), MARKET);
        assertThat(story.driver.ended(taskNo)).isFalse();
        story.driver.complete(
                transferNo,
                "ReportCrime",
                with(
                        new Object[0],
                        "transferTeam",
                        json("420381-sc.unit-handler", "420381-sc.law-officer"),
                        "offence",
                        "非法经营",
                        "crimeFacts",
                        "经营数额较大，涉嫌非法经营。"));
        story.driver.complete(
                transferNo,
                "DecideTransfer",
                with(new Object[0], "headDecision", "REFUSE", "headReason", "数额未达到追诉标准，不予移送"));

        assertThat(story.driver.passed(taskNo)).contains("EndEvent_CrimeTransferEnded");
        assertThat(story.driver.ended(taskNo)).isTrue();
    }

    private void notFiled(String caseNo) {
        story.driver.complete(
                caseNo,
                "RequestFiling",
                with(
                        new Object[0],
                        "filingProposal",
                        "NOT_FILE",
                        "filingReason",
                        "情节轻微并已改正，不予立案",
                        "partyName",
                        "李四",
                        "partyType",
                        "CITIZEN"));
        story.driver.complete(caseNo, "ApproveFiling", with(new Object[0], "filingDecision", "APPROVE"));
    }
}
