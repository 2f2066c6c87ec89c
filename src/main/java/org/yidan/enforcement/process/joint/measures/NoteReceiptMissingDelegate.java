package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.HandOverDesk;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.ProcessBean;

/** The receiving unit did not answer in time (ServiceTask_NoteReceiptMissing). */
@ProcessBean("noteReceiptMissing")
class NoteReceiptMissingDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final HandOverDesk desk;

    NoteReceiptMissingDelegate(CurrentCase current, HandOverDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.receiptMissing(current.of(execution), Variables.VIOLATION_NO.in(execution));
    }
}
