package org.yidan.adjustment.process.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.publication.ChangeEffectDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;

/** Lists the open items the draft touches (ServiceTask_PlanCarryOver). */
@ProcessBean("planCarryOver")
class PlanCarryOverDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ChangeEffectDesk desk;

    PlanCarryOverDelegate(CurrentCase current, ChangeEffectDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.plan(current.of(execution));
    }
}
