package org.yidan.powerreturn.process.handover;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.handover.HandoverDesk;

/** The department has not signed in time (ServiceTask_RecordLateHandover). */
@ProcessBean("recordLateHandover")
class RecordLateHandoverDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final HandoverDesk desk;

    RecordLateHandoverDelegate(CurrentCase current, HandoverDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.late(current.of(execution), CaseVariables.UNIT.in(execution));
    }
}
