package org.yidan.powerreturn.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.review.ReturnOpinionDesk;

/** The department kept silent, which is no consent (ServiceTask_RecordDepartmentSilence). */
@ProcessBean("recordDepartmentSilence")
class RecordDepartmentSilenceDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ReturnOpinionDesk desk;

    RecordDepartmentSilenceDelegate(CurrentCase current, ReturnOpinionDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.departmentSilent(current.of(execution));
    }
}
