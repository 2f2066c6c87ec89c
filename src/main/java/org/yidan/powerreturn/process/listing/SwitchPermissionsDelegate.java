package org.yidan.powerreturn.process.listing;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.listing.SwitchDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The instant of effect (ServiceTask_SwitchPermissions). */
@ProcessBean("switchPermissions")
class SwitchPermissionsDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final SwitchDesk desk;

    SwitchPermissionsDelegate(CurrentCase current, SwitchDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.REVIEW_AT.set(execution, Date.from(desk.perform(current.of(execution))));
    }
}
