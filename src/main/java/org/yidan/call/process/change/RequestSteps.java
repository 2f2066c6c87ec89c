package org.yidan.call.process.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.call.Call;
import org.yidan.call.change.CallRequest;
import org.yidan.call.change.ChangeDesk;
import org.yidan.call.change.NewCallRequest;
import org.yidan.call.change.PauseDesk;
import org.yidan.call.change.RequestDesk;
import org.yidan.call.change.RequestType;
import org.yidan.call.process.CallVariables;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** What is asked of a running call: extension, pause, merging, and what follows from the answer. */
@StepBean("requests")
class RequestSteps {

    private final CurrentCall current;
    private final RequestDesk requestDesk;
    private final CaseClock clock;
    private final CallVariables variables;
    private final ChangeDesk changeDesk;
    private final PauseDesk pauseDesk;

    RequestSteps(
            CurrentCall current,
            RequestDesk requestDesk,
            CaseClock clock,
            CallVariables variables,
            ChangeDesk changeDesk,
            PauseDesk pauseDesk) {
        this.current = current;
        this.requestDesk = requestDesk;
        this.clock = clock;
        this.variables = variables;
        this.changeDesk = changeDesk;
        this.pauseDesk = pauseDesk;
    }

    /** Checks what was asked for and ties the process to its call. */
    public void submitRequest(StepForm form) {
        Call call = requestDesk.named(form.text("callNo", 1, 40));
        NewCallRequest asked = new NewCallRequest(
                form.choice("requestType", RequestType.class),
                form.text("reasonCode", 1, 24),
                form.text("requestReason", 5, 2000),
                form.optionalDay("newDue").orElse(null),
                form.optionalDay("pauseUntil").orElse(null),
                form.optionalText("mergeInto", 32).orElse(null));
        CallRequest request = requestDesk.submit(call, asked, FormSubmission.of(form), clock.now());
        form.execution().setProcessBusinessKey(call.callNo());
        CallRequestModel.Variables.REQUEST_ID.set(form.execution(), request.id());
        CallRequestModel.Variables.REQUEST_TYPE.set(
                form.execution(), asked.type().name());
        CallRequestModel.Variables.FIRST_RESPONSE_DONE.set(form.execution(), call.respondedAt() != null);
        CallRequestModel.Variables.PAUSED.set(form.execution(), false);
        variables.card(form.execution(), call);
    }

    /** The request was rejected. */
    public void refuseRequest(DelegateExecution execution) {
        changeDesk.refuse(current.of(execution), CallRequestModel.Variables.REQUEST_ID.in(execution), clock.now());
    }

    /** Carries out what was decided. */
    public void applyRequest(DelegateExecution execution) {
        Long requestId = CallRequestModel.Variables.REQUEST_ID.in(execution);
        boolean paused = changeDesk.apply(current.of(execution), requestId, clock.now());
        CallRequestModel.Variables.PAUSED.set(execution, paused);
    }

    /** The handler goes on before the pause ends. */
    public void resumeHandling(StepForm form) {
        String note = form.text("resumeNote", 2, 4000);
        pauseDesk.resumeByHand(current.of(form), note, FormSubmission.of(form));
    }

    /** The pause is over. */
    public void resumeClock(DelegateExecution execution) {
        pauseDesk.resume(current.of(execution));
    }
}
