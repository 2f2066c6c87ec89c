package org.yidan.adjustment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.adjustment.opinion.Capacity;
import org.yidan.adjustment.opinion.PowerDelegationDesk;
import org.yidan.adjustment.opinion.TownshipAnswer;
import org.yidan.adjustment.opinion.UnitConsultationDesk;
import org.yidan.adjustment.opinion.UnitOpinion;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.adjustment.review.ChangeReviewDesk;
import org.yidan.adjustment.review.ClaimMinutesDesk;
import org.yidan.adjustment.review.DutyClaimDesk;
import org.yidan.adjustment.review.MeetingResult;
import org.yidan.adjustment.review.ReviewFinding;
import org.yidan.adjustment.review.UnitClaim;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** Opinions and reviews of a proposed change: delegation, capacity, units, legality, reasonableness, claims. */
@StepBean("consultation")
class ConsultationSteps {

    private final CurrentCase current;
    private final UnitConsultationDesk unitConsultationDesk;
    private final PowerDelegationDesk powerDelegationDesk;
    private final ChangeReviewDesk changeReviewDesk;
    private final DutyClaimDesk dutyClaimDesk;
    private final ClaimMinutesDesk minutesDesk;

    ConsultationSteps(
            CurrentCase current,
            UnitConsultationDesk unitConsultationDesk,
            PowerDelegationDesk powerDelegationDesk,
            ChangeReviewDesk changeReviewDesk,
            DutyClaimDesk dutyClaimDesk,
            ClaimMinutesDesk minutesDesk) {
        this.current = current;
        this.unitConsultationDesk = unitConsultationDesk;
        this.powerDelegationDesk = powerDelegationDesk;
        this.changeReviewDesk = changeReviewDesk;
        this.dutyClaimDesk = dutyClaimDesk;
        this.minutesDesk = minutesDesk;
    }

    /** One affected unit gives its opinion. */
    public void consultUnits(StepForm form) {
        UnitOpinion.Given given = new UnitOpinion.Given(
                form.choice("opinion", UnitOpinion.Verdict.class),
                form.optionalText("objectionReason", 24).orElse(null),
                form.optionalText("opinionText", 2000).orElse(null));
        unitConsultationDesk.answer(
                current.of(form), CaseVariables.UNIT.in(form.execution()), given, FormSubmission.of(form));
    }

    /** Reminds a unit for the first time. */
    public void remindConsulted(DelegateExecution execution) {
        unitConsultationDesk.remind(current.of(execution), CaseVariables.UNIT.in(execution), 1);
    }

    /** Reminds a unit for the second time. */
    public void remindConsultedAgain(DelegateExecution execution) {
        unitConsultationDesk.remind(current.of(execution), CaseVariables.UNIT.in(execution), 2);
    }

    /** Records that a unit said nothing. */
    public void recordSilence(DelegateExecution execution) {
        unitConsultationDesk.silent(current.of(execution), CaseVariables.UNIT.in(execution));
    }

    /** A township answers in writing whether it takes a power on. */
    public void acceptDelegation(StepForm form) {
        TownshipAnswer.Given given = new TownshipAnswer.Given(
                form.choice("delegationAnswer", Answer.class) == Answer.ACCEPT,
                form.text("acceptanceNo", 2, 64),
                form.optionalText("delegationNote", 2000).orElse(null));
        powerDelegationDesk.answer(
                current.of(form), CaseVariables.UNIT.in(form.execution()), given, FormSubmission.of(form));
    }

    /** The staffing office assesses people, money and equipment. */
    public void capacityCheck(StepForm form) {
        Capacity capacity = new Capacity(
                form.integer("cardOfficers", 0, 10_000),
                form.integer("cardOfficersNeeded", 1, 10_000),
                form.integer("budget", 0, 1_000_000),
                form.text("equipment", 5, 1000),
                form.text("trainingPlan", 5, 1000),
                form.choice("capacityResult", Capacity.Result.class));
        powerDelegationDesk.assess(current.of(form), capacity, FormSubmission.of(form));
    }

    /** The staffing office reviews whether the change is reasonable. */
    public void reasonablenessReview(StepForm form) {
        ReviewAnswers review = new ReviewAnswers(form);
        ReviewFinding finding = new ReviewFinding(
                review.passed(),
                review.points("dutyFitsOrgPlan", "powerMatchesDuty", "burdenBearable", "noDuplicate", "categoryRight"),
                review.note(),
                null,
                null,
                form.flag("objectionsSettled"));
        CaseFile file = current.of(form);
        changeReviewDesk.reasonableness(file, finding, FormSubmission.of(form));
        Variables.OBJECTIONS_OPEN.set(form.execution(), changeReviewDesk.mustMeet(file));
    }

    /** The justice office reviews whether the change is lawful. */
    public void changeLegalityReview(StepForm form) {
        ReviewAnswers review = new ReviewAnswers(form);
        ReviewFinding finding = new ReviewFinding(
                review.passed(),
                review.points("basisExists", "competenceRight", "partyRights", "noConflict"),
                review.note(),
                form.day("plannedEffect"),
                form.optionalChoice("delegationKind", ReviewFinding.DelegationKind.class)
                        .orElse(null),
                false);
        changeReviewDesk.legality(current.of(form), finding, FormSubmission.of(form));
    }

    /** A unit claims or declines a duty. */
    public void claimDuty(StepForm form) {
        UnitClaim.Given given = new UnitClaim.Given(
                form.choice("claim", UnitClaim.Claim.class),
                form.optionalText("legalGround", 1000).orElse(null),
                form.optionalText("reservation", 1000).orElse(null));
        dutyClaimDesk.claim(current.of(form), CaseVariables.UNIT.in(form.execution()), given, FormSubmission.of(form));
    }

    /** The staffing office records what the claim meeting came to. */
    public void claimMeeting(StepForm form) {
        MeetingResult result = new MeetingResult(
                form.list("attendees"),
                form.day("heldOn"),
                form.text("minutesNo", 2, 64),
                form.choice("claimResult", MeetingResult.Outcome.class),
                form.optionalText("claimedLead", 60).orElse(null),
                form.list("claimedCoops"),
                form.optionalText("coordinationOpinion", 2000).orElse(null));
        dutyClaimDesk.meeting(current.of(form), result, FormSubmission.of(form));
    }

    /** The minutes are filed with the signatures they got. */
    public void fileMinutes(DelegateExecution execution) {
        minutesDesk.file(current.of(execution));
    }

    private enum Answer {
        ACCEPT,
        DECLINE
    }
}
