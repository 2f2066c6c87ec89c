package org.yidan.call.process.dispatching;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.dispatching.ReceiptDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** Nobody signed in time: the unit's leader may sign, too. */
@ProcessBean("escalateToLeader")
class EscalateToLeaderDelegate implements JavaDelegate {

    private final ReceiptDesk desk;
    private final CurrentCall current;

    EscalateToLeaderDelegate(ReceiptDesk desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.escalate(current.of(execution));
    }
}
