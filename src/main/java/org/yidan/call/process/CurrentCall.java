package org.yidan.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.engine.StepForm;

/**
 * The record behind a running process. It is found by the business key: variables could have been made up by whoever
 * completes a task, so the id among them only saves a query and is checked.
 */
@Component
public class CurrentCall {

    private final Calls calls;

    CurrentCall(Calls calls) {
        this.calls = calls;
    }

    /** The call of this execution; refuses when there is none. */
    public Call of(DelegateExecution execution) {
        String callNo = execution.getProcessBusinessKey();
        return MatterCallModel.Variables.CALL_ID
                .find(execution)
                .flatMap(calls::findById)
                .filter(call -> call.callNo().equals(callNo))
                .orElseGet(() -> calls.byNo(callNo));
    }

    /** The call the form is of; refuses when there is none. */
    public Call of(StepForm form) {
        return of(form.execution());
    }
}
