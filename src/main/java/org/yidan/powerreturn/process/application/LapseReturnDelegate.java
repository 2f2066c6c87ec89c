package org.yidan.powerreturn.process.application;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.application.ReturnAcceptanceDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The application was not completed in time (ServiceTask_LapseReturn). */
@ProcessBean("lapseReturn")
class LapseReturnDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ReturnAcceptanceDesk desk;

    LapseReturnDelegate(CurrentCase current, ReturnAcceptanceDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.lapse(current.of(execution));
        Variables.ACCEPTANCE_OUTCOME.set(execution, "REFUSED");
    }
}
