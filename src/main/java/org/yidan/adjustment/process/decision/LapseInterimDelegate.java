package org.yidan.adjustment.process.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.decision.InterimOrderDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;

/** Takes an urgent addition off the list when its days are over (ServiceTask_LapseInterim). */
@ProcessBean("lapseInterim")
class LapseInterimDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final InterimOrderDesk desk;

    LapseInterimDelegate(CurrentCase current, InterimOrderDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.lapse(current.of(execution));
    }
}
