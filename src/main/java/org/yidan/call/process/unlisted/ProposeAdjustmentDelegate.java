package org.yidan.call.process.unlisted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.duty.UnlistedDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** Asks for an adjustment of the list. */
@ProcessBean("proposeAdjustment")
class ProposeAdjustmentDelegate implements JavaDelegate {

    private final UnlistedDesk desk;
    private final CurrentCall current;

    ProposeAdjustmentDelegate(UnlistedDesk desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.propose(current.of(execution));
    }
}
