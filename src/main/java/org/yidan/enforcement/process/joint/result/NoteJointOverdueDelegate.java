package org.yidan.enforcement.process.joint.result;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.result.ConclusionDesk;
import org.yidan.engine.ProcessBean;

/** The lead was late (ServiceTask_NoteJointOverdue). */
@ProcessBean("noteJointOverdue")
class NoteJointOverdueDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ConclusionDesk desk;

    NoteJointOverdueDelegate(CurrentCase current, ConclusionDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.overdue(current.of(execution));
    }
}
