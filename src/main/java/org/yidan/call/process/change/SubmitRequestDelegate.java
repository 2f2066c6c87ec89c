package org.yidan.call.process.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.Call;
import org.yidan.call.change.CallRequest;
import org.yidan.call.change.NewRequest;
import org.yidan.call.change.RequestDesk;
import org.yidan.call.change.RequestType;
import org.yidan.call.process.CallRequestModel;
import org.yidan.call.process.exchange.CallVariables;
import org.yidan.call.sight.CallSight;
import org.yidan.call.time.CallClock;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Checks what was asked for (ServiceTask_SubmitRequest) and ties the process to its call. */
@ProcessBean("submitRequest")
class SubmitRequestDelegate implements JavaDelegate {

    private final CallSight sight;
    private final SentForm sent;
    private final RequestDesk desk;
    private final CallClock clock;
    private final CallVariables variables;

    SubmitRequestDelegate(CallSight sight, SentForm sent, RequestDesk desk, CallClock clock, CallVariables variables) {
        this.sight = sight;
        this.sent = sent;
        this.desk = desk;
        this.clock = clock;
        this.variables = variables;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = FormAnswers.ofStart(execution);
        Call call = sight.see(answers.text("callNo", 1, 40));
        NewRequest asked = new NewRequest(
                answers.choice("requestType", RequestType.class),
                answers.text("reasonCode", 1, 24),
                answers.text("requestReason", 5, 2000),
                answers.optionalDay("newDue").orElse(null),
                answers.optionalDay("pauseUntil").orElse(null),
                answers.optionalText("mergeInto", 32).orElse(null));
        CallRequest request = desk.submit(call, asked, sent.of(answers), clock.now());
        execution.setProcessBusinessKey(call.callNo());
        CallRequestModel.Variables.REQUEST_ID.set(execution, request.id());
        CallRequestModel.Variables.REQUEST_TYPE.set(execution, asked.type().name());
        CallRequestModel.Variables.FIRST_RESPONSE_DONE.set(execution, call.respondedAt() != null);
        CallRequestModel.Variables.PAUSED.set(execution, false);
        variables.card(execution, call);
    }
}
