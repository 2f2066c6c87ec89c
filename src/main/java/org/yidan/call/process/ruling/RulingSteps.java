package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.call.ruling.IssueDesk;
import org.yidan.call.ruling.IssueDesk.Decision;
import org.yidan.call.ruling.IssueDesk.Issue;
import org.yidan.call.ruling.Negotiation;
import org.yidan.call.ruling.Negotiation.Position;
import org.yidan.call.ruling.OpinionDesk;
import org.yidan.call.ruling.OpinionDesk.JointOpinion;
import org.yidan.call.ruling.RulingSignature;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseVariables;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** The way to a ruling on whose duty it is: positions, negotiation, opinions, the ruling itself. */
@StepBean("ruling")
class RulingSteps {

    private final CurrentRuling current;
    private final Negotiation negotiation;
    private final OpinionDesk opinionDesk;
    private final IssueDesk issueDesk;
    private final RulingSignature rulingSignature;

    RulingSteps(
            CurrentRuling current,
            Negotiation negotiation,
            OpinionDesk opinionDesk,
            IssueDesk issueDesk,
            RulingSignature rulingSignature) {
        this.current = current;
        this.negotiation = negotiation;
        this.opinionDesk = opinionDesk;
        this.issueDesk = issueDesk;
        this.rulingSignature = rulingSignature;
    }

    /** A unit concerned says whether the call is its duty. */
    public void statePosition(StepForm form) {
        Position position = form.choice("position", Position.class);
        String reason = form.text("positionReason", 5, 2000);
        String unit = CaseVariables.UNIT.in(form.execution());
        negotiation.state(current.of(form), unit, position, reason, FormSubmission.of(form));
    }

    /** The time to state positions is over. */
    public void recordPartySilence(DelegateExecution execution) {
        negotiation.noteSilence(current.of(execution));
    }

    /** The dispatcher records whether the units agreed. */
    public void recordNegotiation(StepForm form) {
        boolean agreed = form.choice("negotiation", Outcome.class) == Outcome.AGREED;
        String lead = form.optionalText("decidedLead", 32).orElse(null);
        String note = form.text("negotiationNote", 5, 2000);
        RulingModel.Variables.AGREED.set(
                form.execution(), negotiation.conclude(current.of(form), agreed, lead, note, FormSubmission.of(form)));
    }

    /** An opinion is not there in time. */
    public void noteLateOpinion(DelegateExecution execution) {
        opinionDesk.noteLate(current.of(execution));
    }

    /** Both offices propose who does it. */
    public void draftJointOpinion(StepForm form) {
        JointOpinion proposal = new JointOpinion(
                form.text("decidedLead", 1, 32),
                form.text("rulingBasis", 5, 4000),
                form.flag("stillDisputed"),
                form.flag("dutiesChange"));
        RulingModel.Variables.GOVERNMENT_NEEDED.set(
                form.execution(), opinionDesk.propose(current.of(form), proposal, FormSubmission.of(form)));
    }

    /** The government confirms or changes the proposal. */
    public void confirmRuling(StepForm form) {
        Decision decision = form.choice("governmentDecision", Decision.class);
        String lead = form.optionalText("decidedLead", 32).orElse(null);
        String note = form.text("governmentNote", 2, 2000);
        issueDesk.decide(current.of(form), decision, lead, note, FormSubmission.of(form));
    }

    /** The government has not decided in time. */
    public void noteLateDecision(DelegateExecution execution) {
        issueDesk.noteLate(current.of(execution));
    }

    /** The ruling is signed and issued. */
    public void issueRuling(StepForm form) {
        Issue order = new Issue(form.text("rulingBasis", 5, 4000), form.flag("wrongReturn"), form.flag("precedent"));
        RulingModel.Variables.SIGNATURE_AWAITED.set(
                form.execution(), issueDesk.issue(current.of(form), order, FormSubmission.of(form)));
    }

    /** The inspector holds a unit to the ruling. */
    public void superviseRefusal(StepForm form) {
        String note = form.text("superviseNote", 5, 2000);
        rulingSignature.supervise(current.of(form), note, FormSubmission.of(form));
    }

    private enum Outcome {
        AGREED,
        NOT_AGREED
    }
}
