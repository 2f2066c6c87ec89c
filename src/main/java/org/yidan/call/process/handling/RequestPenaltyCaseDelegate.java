package org.yidan.call.process.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.handling.MeasureDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** Asks for a penalty case (ServiceTask_RequestPenaltyCase). */
@ProcessBean("requestPenaltyCase")
class RequestPenaltyCaseDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final MeasureDesk desk;

    RequestPenaltyCaseDelegate(CurrentCall current, MeasureDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.requestPenaltyCase(current.of(execution));
    }
}
