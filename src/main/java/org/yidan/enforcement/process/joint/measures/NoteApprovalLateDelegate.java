package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.MeasurePeriodDesk;
import org.yidan.engine.ProcessBean;

/** The leader was asked for an approval for 24 hours in vain (ServiceTask_NoteApprovalLate). */
@ProcessBean("noteApprovalLate")
class NoteApprovalLateDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final MeasurePeriodDesk desk;

    NoteApprovalLateDelegate(CurrentCase current, MeasurePeriodDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.approvalLate(current.of(execution), CaseVariables.UNIT.in(execution));
    }
}
