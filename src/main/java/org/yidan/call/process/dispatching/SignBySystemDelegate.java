package org.yidan.call.process.dispatching;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.dispatching.ReceiptDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.engine.ProcessBean;

/** The system signs for a unit that did not, or that disputes its duty. */
@ProcessBean("signBySystem")
class SignBySystemDelegate implements JavaDelegate {

    private final ReceiptDesk desk;
    private final CurrentCall current;

    SignBySystemDelegate(ReceiptDesk desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.signBySystem(current.of(execution));
        Variables.ACCEPT_DECISION.set(execution, "SIGNED");
    }
}
