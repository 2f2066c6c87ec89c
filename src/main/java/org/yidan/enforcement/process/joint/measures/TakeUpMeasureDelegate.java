package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.MeasurePeriodDesk;
import org.yidan.enforcement.joint.measure.TakenMeasure;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.ProcessBean;

/** Begins the period of the next measure taken (ServiceTask_TakeUpMeasure). */
@ProcessBean("takeUpMeasure")
class TakeUpMeasureDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final MeasurePeriodDesk desk;

    TakeUpMeasureDelegate(CurrentCase current, MeasurePeriodDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TakenMeasure measure = desk.takeUp(current.of(execution));
        CaseVariables.UNIT.setLocal(execution, measure.unitCode());
        Variables.MEASURE_ID.setLocal(execution, measure.id());
        Variables.MEASURE_EXTENDED.setLocal(execution, false);
    }
}
