package org.yidan.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.support.ExpectedRefusals.refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.yidan.call.dispatching.DispatchChoice;
import org.yidan.call.dispatching.DispatchDesk;
import org.yidan.call.duty.CallMatching;
import org.yidan.call.scenario.CallStories;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.powerreturn.AssessmentFailed;
import org.yidan.powerreturn.ReturnOrigin;
import org.yidan.powerreturn.ReturnStories;
import org.yidan.powerreturn.figures.ReturnSnapshots;
import org.yidan.powerreturn.figures.ReturnSnapshots.Occasion;
import org.yidan.powerreturn.handover.HandoverItem;
import org.yidan.shared.DomainException.Kind;
import org.yidan.support.YidanTest;

/**
 * A township fails the assessment of a delegated matter: the power goes back to the department on its day, open calls go with it,
 * and the next call is the department's (RULES 3, 5, 6.3, 10-12).
 */
@YidanTest
class FailedAssessmentReturnsPowerTest {

    /** Burials outside the cemeteries: delegated by the civil affairs bureau to the townships, ordinary, 15 working days. */
    private static final String MATTER = "SY-MZ-003";

    private static final String REGION = "420322";
    private static final String TOWN = "420322206";
    private static final String CENTER = TOWN + "-EC";
    private static final String HANDLER = TOWN + "-ec.unit-handler";
    private static final String DEPARTMENT = "420322-MZ";
    private static final String DEPARTMENT_HANDLER = "420322-mz.unit-handler";
    private static final LocalDate EFFECT = LocalDate.of(2026, 4, 28);

    @Autowired
    ReturnStories returns;

    @Autowired
    CallStories calls;

    @Autowired
    ReturnSnapshots snapshots;

    @Autowired
    MatterCatalog catalog;

    @Autowired
    ResponsibleUnits responsible;

    @Autowired
    SubjectCompetence competence;

    @Autowired
    CallMatching matching;

    @Autowired
    DispatchDesk dispatching;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void begin() {
        at("2026-04-13T10:00+08:00");
    }

    @AfterEach
    void backToRealTime() {
        calls.clock.reset();
    }

    @Test
    void thePowerGoesBackAndTheNextCallIsTheDepartments() {
        String returnNo = failed();
        granted(returnNo);

        at("2026-04-24T09:00+08:00");
        String handled = atOwnLevel();
        calls.sign(handled, HANDLER);
        calls.respond(handled, HANDLER);
        String waiting = atOwnLevel();
        assertThat(List.of(lead(handled), lead(waiting))).containsOnly(CENTER);
        Instant freshDue = handleDue(waiting);

        returns.takeEffect(returnNo);

        assertThat(List.of(lead(handled), lead(waiting))).containsOnly(DEPARTMENT);
        assertThat(handleDue(waiting)).as("a fresh limit").isAfter(freshDue);
        assertOneSubjectOnEachDay();
        handedOver(returnNo, handled, waiting);

        at("2026-04-29T09:00+08:00");
        finishedByDepartment(waiting);
        String next = upward();
        assertThat(lead(next)).isEqualTo(DEPARTMENT);
        assertThat(calls.record(next).matter().catalogueVersion())
                .isEqualTo(returns.record(returnNo).versionNo());
        noWayBackToTheTownship(next);
        finishedByDepartment(next);

        calls.driver.fireTimer(returnNo, "Timer_AfterReview");
        returns.step(returnNo, "ReviewAfterReturn");
        returns.hasEnded(returnNo, "COMPLETED", "EndEvent_ReturnCompleted");
    }

    /** The assessment is told twice, and one return is opened with the figures of that moment. */
    private String failed() {
        AssessmentFailed failed = new AssessmentFailed(REGION, MATTER, TOWN, "2026-1", "连续两次低于六十分");
        transactions.executeWithoutResult(tx -> events.publishEvent(failed));
        transactions.executeWithoutResult(tx -> events.publishEvent(failed));
        List<String> opened = calls.jdbc
                .sql("select case_no from case_file where kind = 'POWER_RETURN' and matter_code = ? and township = ?")
                .params(MATTER, TOWN)
                .query(String.class)
                .list();
        assertThat(opened).hasSize(1);
        String returnNo = opened.get(0);
        assertThat(returns.record(returnNo).origin()).isEqualTo(ReturnOrigin.ASSESSMENT_FAILED);
        assertThat(snapshots.of(returnNo, Occasion.APPLY)).hasSize(1).allSatisfy(figures -> {
            assertThat(figures.township()).isEqualTo(TOWN);
            assertThat(figures.officersQualified()).isNotNegative();
        });
        return returnNo;
    }

    /** Everybody is heard, the government grants, the version is published before its day. */
    private void granted(String returnNo) {
        returns.step(returnNo, "AcceptReturn");
        returns.step(returnNo, "ConsultDepartment");
        returns.othersAnswer(returnNo);
        for (String stem : List.of("AssessCapability", "ConfirmAssessment", "ReviewReturnLegality", "ApproveReturn")) {
            returns.step(returnNo, stem);
        }
        returns.publish(returnNo);
        assertThat(responsible
                        .of(catalog.inForce(MATTER, REGION, EFFECT.minusDays(1)), TOWN)
                        .leadUnit())
                .isEqualTo(CENTER);
    }

    /** The township signs out, somebody else signs in for the department; the calls are on the sheet. */
    private void handedOver(String returnNo, String... callNos) {
        assertThat(returns.handover(returnNo, TOWN))
                .extracting(HandoverItem::businessKey)
                .contains(callNos);
        calls.driver.complete(returnNo, "SignHandoverOut", returns.sheet(returnNo, TOWN));
        returns.step(returnNo, "SignHandoverIn");
        assertThat(returns.handover(returnNo, TOWN)).allSatisfy(item -> {
            assertThat(item.signedFromBy()).startsWith(TOWN);
            assertThat(item.signedToBy()).startsWith("420322-mz.");
        });
    }

    private void assertOneSubjectOnEachDay() {
        EFFECT.minusDays(5).datesUntil(EFFECT.plusDays(6)).forEach(day -> assertThat(
                        competence.competentOn(MATTER, TOWN, day).subject())
                .as(day.toString())
                .isEqualTo(day.isBefore(EFFECT) ? TOWN : DEPARTMENT));
        assertThat(competence.competentOn(MATTER, "420322205", EFFECT).subject())
                .isEqualTo("420322205");
    }

    /** Not at intake, not by the dispatcher, not by a made-up choice, not as the one who punishes. */
    private void noWayBackToTheTownship(String callNo) {
        String another = called();
        assertThatThrownBy(() -> calls.step(another, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL"))
                .satisfies(refusal(Kind.INVALID, "call.not-own-level"));
        for (String unit : List.of(TOWN, CENTER, TOWN + "-CMD")) {
            assertThatThrownBy(() -> transactions.executeWithoutResult(tx ->
                            matching.checkOwner(calls.record(callNo), unit, MatterCallStep.DISPATCH_CALL, "SYSTEM")))
                    .satisfies(refusal(Kind.FORBIDDEN, "call.township-without-duty"));
            assertThatThrownBy(() -> competence.require(unit, MATTER, REGION, TOWN, EFFECT))
                    .satisfies(refusal(Kind.FORBIDDEN, "enforcement.not-competent"));
        }
        transactions.executeWithoutResult(tx -> {
            dispatching.issue(calls.record(callNo), new DispatchChoice(CENTER, null, "改派"), "SYSTEM");
            assertThat(lead(callNo)).as("the list decides, whatever is chosen").isEqualTo(DEPARTMENT);
            tx.setRollbackOnly();
        });
        assertThat(calls.ledger(callNo)).containsOnly("UNLISTED_ASSIGNMENT");
    }

    private String atOwnLevel() {
        String callNo = called();
        calls.step(callNo, "VerifyAndAccept", "intakeDecision", "OWN_LEVEL");
        return callNo;
    }

    private String upward() {
        String callNo = called();
        calls.step(callNo, "VerifyAndAccept");
        calls.step(callNo, "ApproveUpwardCall");
        if (calls.driver.openSteps(callNo).contains("DispatchCall")) {
            calls.step(callNo, "DispatchCall");
        }
        return callNo;
    }

    private String called() {
        return calls.calledBy(
                TOWN + ".caller",
                MATTER,
                "title",
                "山坡上有人散埋乱葬",
                "description",
                "群众反映山坡上有人散埋乱葬，请核查处理。",
                "occurredAt",
                calls.inMinutes(-30),
                "areaCode",
                TOWN,
                "address",
                "安家乡后山坡地");
    }

    private void finishedByDepartment(String callNo) {
        calls.sign(callNo, DEPARTMENT_HANDLER);
        calls.respond(callNo, DEPARTMENT_HANDLER);
        assertThat(calls.driver.openSteps(callNo)).contains("HandleMatter");
    }

    private String lead(String callNo) {
        return calls.record(callNo).requireLeadUnit();
    }

    private Instant handleDue(String callNo) {
        return calls.jdbc
                .sql(
                        """
                        select d.due from case_deadline d
                         where d.case_no = ? and d.step = 'handleMatter' and d.met_at is null""")
                .param(callNo)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void at(String instant) {
        calls.clock.moveTo(OffsetDateTime.parse(instant).toInstant());
    }
}
