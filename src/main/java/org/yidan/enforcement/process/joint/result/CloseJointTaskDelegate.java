package org.yidan.enforcement.process.joint.result;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.result.ArchiveDesk;
import org.yidan.engine.ProcessBean;

/** Closes the file of the task (ServiceTask_CloseJointTask). */
@ProcessBean("closeJointTask")
class CloseJointTaskDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ArchiveDesk desk;

    CloseJointTaskDelegate(CurrentCase current, ArchiveDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.close(current.of(execution));
    }
}
