package org.yidan.call.process.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.handling.MeasureDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** Asks for the transfer of a suspected crime (ServiceTask_RequestCrimeTransfer). */
@ProcessBean("requestCrimeTransfer")
class RequestCrimeTransferDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final MeasureDesk desk;

    RequestCrimeTransferDelegate(CurrentCall current, MeasureDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.requestCrimeTransfer(current.of(execution));
    }
}
