package org.yidan.call.process.dispatching;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.dispatching.ReceiptDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** Half of the time to sign is used up. */
@ProcessBean("remindClerk")
class RemindClerkDelegate implements JavaDelegate {

    private final ReceiptDesk desk;
    private final CurrentCall current;

    RemindClerkDelegate(ReceiptDesk desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.remind(current.of(execution));
    }
}
