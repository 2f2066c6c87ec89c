package org.yidan.adjustment.process.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.publication.ChangeEffectDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;

/** Closes a change that has been carried out (ServiceTask_CloseAdjustment). */
@ProcessBean("closeAdjustment")
class CloseAdjustmentDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ChangeEffectDesk desk;

    CloseAdjustmentDelegate(CurrentCase current, ChangeEffectDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.close(current.of(execution));
    }
}
