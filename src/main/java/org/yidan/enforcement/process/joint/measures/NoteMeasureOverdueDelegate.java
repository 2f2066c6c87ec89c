package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.MeasurePeriodDesk;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.ProcessBean;

/** The period of a measure ran out (ServiceTask_NoteMeasureOverdue). */
@ProcessBean("noteMeasureOverdue")
class NoteMeasureOverdueDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final MeasurePeriodDesk desk;

    NoteMeasureOverdueDelegate(CurrentCase current, MeasurePeriodDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.overdue(current.of(execution), Variables.MEASURE_ID.in(execution));
    }
}
