package org.yidan.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.joint.JointStories.officers;
import static org.yidan.enforcement.joint.JointStories.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallStatus;
import org.yidan.call.JointResult;
import org.yidan.call.scenario.CallAnswers;
import org.yidan.call.scenario.CallStories;
import org.yidan.casework.CaseFile;
import org.yidan.casework.documents.IssuedDocument;
import org.yidan.casework.links.CaseLink;
import org.yidan.casework.links.CaseLinks;
import org.yidan.enforcement.FineRegister;
import org.yidan.enforcement.joint.JointStories;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.enforcement.joint.site.Violation;
import org.yidan.enforcement.penalty.PenaltyAnswers;
import org.yidan.support.YidanTest;

/**
 * A call needs two powers at one place: the street's center orders a correction, the market supervision files a case, the caller
 * hears one result, and hears again when the case is closed (RULES 2, 2.2, 5, 10-4).
 */
@YidanTest
class JointEnforcementToSatisfiedCallerTest {

    private static final Street STREET = new Street("420381005", "三官殿跨门经营店");
    private static final String CENTER = STREET.center();
    private static final String MARKET = "420381-SC";
    /** Business beyond the shop's door; delegated to the streets, joint. */
    private static final String BEYOND_THE_DOOR = "SY-CG-002";

    private static final String NO_LICENCE = "SY-SC-007";

    @Autowired
    CallStories calls;

    @Autowired
    JointStories joint;

    @Autowired
    CaseLinks links;

    @Autowired
    FineRegister fines;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void begin() {
        calls.clock.moveTo(OffsetDateTime.parse("2026-03-10T09:00+08:00").toInstant());
    }

    @AfterEach
    void backToRealTime() {
        calls.clock.reset();
    }

    @Test
    void theCallerHearsOneResultOfTwoSubjectsAndTheEndOfTheCase() {
        String callNo = respondedCall();
        String taskNo = joint.tasks.ofCall(callNo).orElseThrow().taskNo();
        inspected(taskNo);
        String act = disposed(taskNo);
        String caseNo = String.valueOf(joint.violations.one(taskNo, 1).penaltyNo());
        penalty(caseNo, "RequestFiling", "partyName", "李四" + taskNo, "partyType", "CITIZEN", "partyIdNo", null);
        penalty(caseNo, "ApproveFiling");
        corrected(taskNo);
        assertThat(calls.driver.openSteps(callNo)).doesNotContain("HandleMatter");
        joint.finish(taskNo, CENTER, MARKET);

        assertThat(joint.tasks.byNo(taskNo).result()).isEqualTo(JointResult.CASE_FILED);
        assertThat(String.valueOf(joint.tasks.byNo(taskNo).summary())).contains("责令改正", "立案");
        archived(callNo);
        closedWithFine(caseNo, taskNo, act);

        calls.step(callNo, "SurveyAfterCase");
        calls.assertClosed(callNo, CallOutcome.CASE_FILED, "EndEvent_CallArchived");
        assertThat(calls.record(callNo).satisfied()).isEqualTo("SATISFIED");
        assertThat(calls.driver.ended(taskNo)).isTrue();
        assertThat(joint.file(taskNo).status()).isEqualTo(CaseFile.Status.CLOSED);
        assertThat(joint.file(caseNo).status()).isEqualTo(CaseFile.Status.CLOSED);
        assertLinked(callNo, taskNo, caseNo);
        assertOneSubjectADocument(taskNo, caseNo);
        assertThat(calls.ledger(callNo)).isEmpty();
        assertThat(calls.ledger(taskNo)).isEmpty();
        assertThat(calls.ledger(caseNo)).isEmpty();
    }

    private String respondedCall() {
        String callNo = calls.calledBy(
                "420381005.caller",
                BEYOND_THE_DOOR,
                "title",
                "店铺跨门经营占道",
                "description",
                "群众反映一店铺跨门经营占用人行道，且没有营业执照。",
                "areaCode",
                STREET.township(),
                "address",
                "三官殿一路12号");
        calls.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        assertThat(calls.record(callNo).leadUnit()).isEqualTo(CENTER);
        calls.sign(callNo, STREET.user("unit-handler"));
        calls.respond(callNo, STREET.user("unit-handler"));
        return callNo;
    }

    /** Planned, confirmed with two officers each, and inspected by both: each has found something. */
    private void inspected(String taskNo) {
        joint.driver.complete(taskNo, "ReceiveJointTask", with(new Object[0], "handler", STREET.user("unit-handler")));
        joint.plan(taskNo, STREET, List.of(MARKET));
        joint.confirm(taskNo, CENTER, BEYOND_THE_DOOR);
        joint.confirm(taskNo, MARKET, NO_LICENCE);
        assertThat(joint.participants.qualified(taskNo)).hasSize(2);
        joint.clock.advance(Duration.ofHours(2));
        joint.inspect(taskNo, CENTER, true);
        joint.inspect(taskNo, MARKET, true);
    }

    /** The market supervision takes the act up; the center may order its correction, but not fine it again. */
    private String disposed(String taskNo) {
        joint.dispose(taskNo, MARKET, NO_LICENCE, "ORDINARY", "facts", "未取得营业执照从事经营活动。");
        String act = joint.violations.one(taskNo, 1).actId();
        assertThatThrownBy(() -> joint.dispose(taskNo, CENTER, BEYOND_THE_DOOR, "SIMPLE", "sameAs", act))
                .hasMessageContaining("丹江口市市场监督管理局");
        joint.dispose(taskNo, CENTER, BEYOND_THE_DOOR, "CORRECTION", "sameAs", act);
        return act;
    }

    private void corrected(String taskNo) {
        joint.complete(
                taskNo,
                "OrderCorrection",
                CENTER,
                with(
                        new Object[0],
                        "correctionDemand",
                        "立即退回店内经营",
                        "correctionBasis",
                        "《城市市容和环境卫生管理条例》第十四条",
                        "correctionDay",
                        "2026-03-12",
                        "rightsNote",
                        "可在六十日内申请行政复议",
                        "servedAt",
                        "2026-03-10T11:00:00+08:00"));
        joint.driver.fireTimer(taskNo, "Timer_CorrectionPeriod");
        joint.complete(
                taskNo,
                "JointReinspection",
                CENTER,
                with(
                        new Object[0],
                        "correctionResult",
                        "CORRECTED",
                        "persons",
                        officers(CENTER),
                        "reinspectNote",
                        "复查时已经退回店内经营"));
    }

    /** The handler reports what both subjects did; the call is archived, and waits for the case. */
    private void archived(String callNo) {
        calls.handle(callNo, STREET.user("unit-handler"), "measures", "联合检查：一项责令改正并已改正，一项立案。");
        calls.driver
                .open(callNo, "Cooperate")
                .forEach(task ->
                        calls.driver.completeAs(calls.driver.holderOf(task), task, CallAnswers.of("Cooperate")));
        calls.step(callNo, "ApproveResult");
        calls.step(callNo, "GiveFeedback");

        assertThat(calls.record(callNo).outcome()).isEqualTo(CallOutcome.CASE_FILED);
        assertThat(calls.record(callNo).status()).isEqualTo(CallStatus.CLOSED);
        assertThat(calls.driver.ended(callNo)).as("the case is tracked").isFalse();
        assertThat(calls.driver.openSteps(callNo)).isEmpty();
    }

    /** From the investigation to the archive; the party lets its window pass and pays. */
    private void closedWithFine(String caseNo, String taskNo, String act) {
        for (String stem : List.of("InvestigateCase", "WriteReport", "ReviewLegality", "ServeNotice")) {
            penalty(caseNo, stem);
        }
        joint.driver.fireTimer(caseNo, "Boundary_RecordStatementOverdue");
        joint.clock.advance(Duration.ofHours(15));
        for (String stem : List.of(
                "DiscussCollectively", "DecidePenalty", "ServeDecision", "PublishPenalty", "RecordPerformance")) {
            penalty(caseNo, stem);
        }
        assertFinedOnce(caseNo, taskNo, act);
        penalty(caseNo, "ProposeClosing");
        penalty(caseNo, "ApproveClosing");
        assertThat(joint.driver.passed(caseNo)).contains("EndEvent_PenaltyCaseClosed");
    }

    private void assertFinedOnce(String caseNo, String taskNo, String act) {
        Violation violation = joint.violations.one(taskNo, 1);
        assertThat(fines.standing("420381", act, violation.party())).hasValueSatisfying(fine -> {
            assertThat(fine.caseNo()).isEqualTo(caseNo);
            assertThat(fine.subjectUnit()).isEqualTo(MARKET);
        });
        FineRegister.Claim second = new FineRegister.Claim(
                "420381", act, violation.party(), taskNo + "/2", STREET.township(), BigDecimal.TEN);
        assertThatThrownBy(() -> transactions.executeWithoutResult(tx -> fines.claim(second)))
                .hasMessageContaining(caseNo);
    }

    private void penalty(String caseNo, String stem, Object... changes) {
        joint.driver.complete(caseNo, stem, PenaltyAnswers.of(stem, joint.clock.today(), changes));
    }

    /** Call, joint task and case are a chain that is walked from either end. */
    private void assertLinked(String callNo, String taskNo, String caseNo) {
        Map<String, List<String>> others =
                Map.of(callNo, List.of(taskNo), taskNo, List.of(callNo, caseNo), caseNo, List.of(taskNo));
        others.forEach((key, expected) -> assertThat(links.of(key))
                .as("links of " + key)
                .extracting(CaseLink::other)
                .containsExactlyInAnyOrderElementsOf(expected));
    }

    private void assertOneSubjectADocument(String taskNo, String caseNo) {
        assertThat(subjects(taskNo, "F-12", "F-28")).containsOnly(STREET.township());
        assertThat(joint.documents.of(caseNo)).isNotEmpty();
        assertThat(joint.documents.of(caseNo).stream().map(IssuedDocument::subjectUnit))
                .containsOnly(MARKET);
        assertThat(joint.documentsOf(caseNo)).contains("F-30", "F-33", "F-34", "F-39", "F-40", "F-44");
    }

    private List<String> subjects(String no, String... forms) {
        return joint.documents.of(no).stream()
                .filter(document -> List.of(forms).contains(document.formNo()))
                .map(IssuedDocument::subjectUnit)
                .toList();
    }
}
