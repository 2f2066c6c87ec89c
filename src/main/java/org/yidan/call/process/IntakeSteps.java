package org.yidan.call.process;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.Urgency;
import org.yidan.call.duty.MatterChoice;
import org.yidan.call.intake.ApprovalDesk;
import org.yidan.call.intake.ApprovalDesk.UpwardDecision;
import org.yidan.call.intake.CallDesk;
import org.yidan.call.intake.IntakeDesk;
import org.yidan.call.intake.RegisterCall;
import org.yidan.call.intake.VerifyCall;
import org.yidan.call.intake.VerifyCall.Decision;
import org.yidan.call.intake.VerifyCall.RefusalGround;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.shared.Refused;

/** The beginning of a call: registered, matched with a matter, accepted or forwarded, and the papers made up afterwards. */
@StepBean("intake")
class IntakeSteps {

    private final CurrentUser user;
    private final CurrentCall current;
    private final CallDesk callDesk;
    private final CallVariables variables;
    private final IntakeDesk intakeDesk;
    private final ApprovalDesk approvalDesk;

    IntakeSteps(
            CurrentUser user,
            CurrentCall current,
            CallDesk callDesk,
            CallVariables variables,
            IntakeDesk intakeDesk,
            ApprovalDesk approvalDesk) {
        this.user = user;
        this.current = current;
        this.callDesk = callDesk;
        this.variables = variables;
        this.intakeDesk = intakeDesk;
        this.approvalDesk = approvalDesk;
    }

    /** Registers the call from the answers of the start form and gives the process its business key. */
    public void registerCall(StepForm form) {
        RegisterCall read = new CallForm(form).read(user.id(), form.execution().getProcessInstanceId());
        form.settle();
        Call call = callDesk.register(read);
        form.execution().setProcessBusinessKey(call.callNo());
        variables.registered(form.execution(), call);
    }

    /** Matches the call to the list and tells the process. */
    public void matchMatter(StepForm form) {
        Call call = current.of(form);
        MatterChoice choice = new MatterChoice(
                form.optionalText("matterCode", 32).orElse(null),
                form.flag("unlisted"),
                form.optionalText("unlistedReason", 1000).orElse(null));
        intakeDesk.match(call, choice, FormSubmission.of(form));
        variables.matter(form.execution(), call);
    }

    /** Records the intake decision; an outcome decided here is applied when the call is archived. */
    public void verifyAndAccept(StepForm form) {
        Call call = current.of(form);
        VerifyCall command = read(form);
        Optional<CallOutcome> ended = intakeDesk.verify(call, command, FormSubmission.of(form));
        Variables.INTAKE_DECISION.set(form.execution(), command.decision().name());
        Variables.INTAKE_ACCEPTED.set(form.execution(), ended.isEmpty());
        Variables.PENDING_OUTCOME.set(form.execution(), ended.map(Enum::name).orElse(null));
        variables.urgency(form.execution(), call);
        variables.ownLevel(form.execution(), call);
    }

    private static VerifyCall read(FormAnswers answers) {
        return new VerifyCall(
                answers.choice("intakeDecision", Decision.class),
                answers.optionalText("intakeReason", 2000).orElse(null),
                answers.optionalChoice("refusalGround", RefusalGround.class).orElse(null),
                answers.optionalText("transferLetterNo", 80).orElse(null),
                answers.optionalText("mergeInto", 32).orElse(null),
                answers.optionalText("newUrgency", 8).map(IntakeSteps::urgency).orElse(null),
                answers.optionalText("urgencyReason", 400).orElse(null));
    }

    private static Urgency urgency(String label) {
        return Urgency.of(label).orElseThrow(() -> Refused.invalid("call.urgency-unknown", label));
    }

    /** Takes in what the caller adds. */
    public void supplementCall(StepForm form) {
        String supplement = form.text("supplement", 10, 4000);
        intakeDesk.supplement(current.of(form), supplement, FormSubmission.of(form));
    }

    /** Records whether the township leader lets the call up. */
    public void approveUpwardCall(StepForm form) {
        UpwardDecision decision = form.choice("upwardDecision", UpwardDecision.class);
        String note = form.optionalText("approvalNote", 2000).orElse(null);
        approvalDesk.decide(current.of(form), decision, note, FormSubmission.of(form));
        Variables.UPWARD_DECISION.set(form.execution(), decision.name());
    }

    /** Nobody approved in time: the call goes up by itself. */
    public void forwardUnapproved(DelegateExecution execution) {
        approvalDesk.forwardUnapproved(current.of(execution));
    }

    /** The caller added nothing in time: the call counts as withdrawn. */
    public void lapseCall(DelegateExecution execution) {
        CallOutcome outcome = intakeDesk.lapse(current.of(execution));
        Variables.INTAKE_ACCEPTED.set(execution, false);
        Variables.PENDING_OUTCOME.set(execution, outcome.name());
    }

    /** Records whom the county told by telephone. */
    public void notifyLead(StepForm form) {
        String person = form.text("notifiedPerson", 1, 120);
        Instant at = form.moment("notifiedAt");
        form.optionalText("notifyNote", 2000);
        approvalDesk.notifyLead(current.of(form), person, at, FormSubmission.of(form));
    }

    /** Tells the ledger that the papers of a critical call are late. */
    public void notePapersLate(DelegateExecution execution) {
        approvalDesk.notePapersLate(current.of(execution));
    }
}
