package org.yidan.powerreturn.process.closing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.closing.ReturnRejectionDesk;

/** The rejection stands (ServiceTask_CloseRejectedReturn). */
@ProcessBean("closeRejectedReturn")
class CloseRejectedReturnDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ReturnRejectionDesk desk;

    CloseRejectedReturnDelegate(CurrentCase current, ReturnRejectionDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.close(current.of(execution));
    }
}
