package org.yidan.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.call.Call;
import org.yidan.call.dispatching.DispatchChoice;
import org.yidan.call.dispatching.DispatchDesk;
import org.yidan.call.dispatching.DispatchReturnDesk;
import org.yidan.call.dispatching.DispatchReturnDesk.DecisionOnReturn;
import org.yidan.call.dispatching.ReceiptDesk;
import org.yidan.call.dispatching.ReturnDispatch;
import org.yidan.call.dispatching.ReturnDispatch.Decision;
import org.yidan.call.dispatching.SignDispatch;
import org.yidan.call.duty.UnlistedDesk;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** Who is to do it: dispatch, receipt, return, an interim owner, and what becomes of a call that no matter covers. */
@StepBean("dispatching")
class DispatchingSteps {

    private static final String AUTO = "AUTO";

    private final CurrentCall current;
    private final CurrentUser user;
    private final DispatchDesk dispatchDesk;
    private final CallVariables variables;
    private final ReceiptDesk receiptDesk;
    private final DispatchReturnDesk returnDesk;
    private final UnlistedDesk unlistedDesk;

    DispatchingSteps(
            CurrentCall current,
            CurrentUser user,
            DispatchDesk dispatchDesk,
            CallVariables variables,
            ReceiptDesk receiptDesk,
            DispatchReturnDesk returnDesk,
            UnlistedDesk unlistedDesk) {
        this.current = current;
        this.user = user;
        this.dispatchDesk = dispatchDesk;
        this.variables = variables;
        this.receiptDesk = receiptDesk;
        this.returnDesk = returnDesk;
        this.unlistedDesk = unlistedDesk;
    }

    /** Hands the department named for a call outside the list to the dispatch. */
    public void assignInterim(StepForm form) {
        String unit = form.text("interimUnit", 1, 32);
        String reason = form.text("interimReason", 1, 1000);
        dispatchDesk.assignInterim(current.of(form), unit, reason, FormSubmission.of(form));
        HandedChoice.hand(form.execution(), new DispatchChoice(unit, null, reason));
    }

    /** Hands the dispatcher's choice to the dispatch; a corrected matter goes into the record. */
    public void dispatchCall(StepForm form) {
        Call call = current.of(form);
        String matterCode = form.optionalText("matterCode", 32).orElse(null);
        DispatchChoice choice = new DispatchChoice(
                form.optionalText("interimUnit", 32).orElse(null),
                form.optionalList("coopUnits").orElse(null),
                form.optionalText("dispatchNote", 1000).orElse(null));
        dispatchDesk.prepare(call, matterCode, choice, FormSubmission.of(form));
        variables.matter(form.execution(), call);
        HandedChoice.hand(form.execution(), choice);
    }

    /** Issues the dispatch: by the list alone, or with what the dispatcher chose just before. */
    public void issueDispatch(DelegateExecution execution) {
        Call call = current.of(execution);
        dispatchDesk.issue(call, HandedChoice.taken(execution), actor(execution));
        variables.dispatched(execution, call);
    }

    private String actor(DelegateExecution execution) {
        boolean automatic =
                Variables.DISPATCH_MODE.find(execution).filter(AUTO::equals).isPresent();
        return automatic ? StepEntry.SYSTEM : user.find().orElse(StepEntry.SYSTEM);
    }

    /** The unit signs for the dispatch, or returns it. */
    public void acceptDispatch(StepForm form) {
        Call call = current.of(form);
        String decision = form.choice("acceptDecision", ReceiptDecision.class) == ReceiptDecision.SIGN
                ? sign(call, form)
                : giveBack(call, form);
        Variables.ACCEPT_DECISION.set(form.execution(), decision);
    }

    private String sign(Call call, StepForm form) {
        SignDispatch command = new SignDispatch(
                form.text("handler", 1, 64), form.text("handlerPhone", 1, 40), form.moment("plannedVisitAt"));
        receiptDesk.sign(call, command, FormSubmission.of(form));
        return "SIGNED";
    }

    private String giveBack(Call call, StepForm form) {
        ReturnDispatch command = new ReturnDispatch(
                form.choice("returnReason", ReturnDispatch.Reason.class),
                form.text("returnBasis", 1, 2000),
                form.optionalText("proposedUnit", 32).orElse(null));
        return returnDesk.giveBack(call, command, FormSubmission.of(form)) ? "DISPUTED" : "RETURNED";
    }

    /** Half of the time to sign is used up. */
    public void remindClerk(DelegateExecution execution) {
        receiptDesk.remind(current.of(execution));
    }

    /** Nobody signed in time: the unit's leader may sign, too. */
    public void escalateToLeader(DelegateExecution execution) {
        receiptDesk.escalate(current.of(execution));
    }

    /** The dispatcher decides on a return. */
    public void decideReturn(StepForm form) {
        Call call = current.of(form);
        Decision decision = form.choice("returnDecision", Decision.class);
        DecisionOnReturn grounds = new DecisionOnReturn(
                form.text("decisionReason", 1, 2000),
                form.optionalText("matterCode", 32).orElse(null));
        returnDesk.decide(call, decision, grounds, FormSubmission.of(form));
        Variables.RETURN_DECISION.set(form.execution(), decision.name());
        variables.matter(form.execution(), call);
    }

    /** The system signs for a unit that did not, or that disputes its duty. */
    public void signBySystem(DelegateExecution execution) {
        receiptDesk.signBySystem(current.of(execution));
        Variables.ACCEPT_DECISION.set(execution, "SIGNED");
    }

    /** Asks for an adjustment of the list. */
    public void proposeAdjustment(DelegateExecution execution) {
        unlistedDesk.propose(current.of(execution));
    }

    private enum ReceiptDecision {
        SIGN,
        RETURN
    }
}
