package org.yidan.powerreturn.process.listing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.listing.ReturnImpactDesk;

/** Lists the open calls and cases the return touches (ServiceTask_PlanReturnImpact). */
@ProcessBean("planReturnImpact")
class PlanReturnImpactDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ReturnImpactDesk desk;

    PlanReturnImpactDelegate(CurrentCase current, ReturnImpactDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.plan(current.of(execution));
    }
}
