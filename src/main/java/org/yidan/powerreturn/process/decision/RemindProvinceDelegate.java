package org.yidan.powerreturn.process.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.decision.SuperiorDesk;

/** Nothing has come from the province yet (ServiceTask_RemindProvince). */
@ProcessBean("remindProvince")
class RemindProvinceDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final SuperiorDesk desk;

    RemindProvinceDelegate(CurrentCase current, SuperiorDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.remind(current.of(execution));
    }
}
