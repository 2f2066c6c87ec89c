package org.yidan.enforcement.process.joint.site;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.ProcessBean;

/** Gives each subject its own variables, so that parallel subjects do not write over each other (ServiceTask_BeginInspection). */
@ProcessBean("beginInspection")
class BeginInspectionDelegate implements JavaDelegate {

    BeginInspectionDelegate() {}

    @Override
    public void execute(DelegateExecution execution) {
        Variables.VIOLATION_SEEN.setLocal(execution, false);
        Variables.VIOLATION_NO.setLocal(execution, 0);
        Variables.OBJECTS_LEFT.setLocal(execution, true);
        Variables.CRIME_SUSPECTED.setLocal(execution, false);
        Variables.ORDINARY_PROCEDURE.setLocal(execution, false);
        Variables.SIMPLE_PROCEDURE.setLocal(execution, false);
        Variables.CORRECTION_NEEDED.setLocal(execution, false);
        Variables.COMPULSION_NEEDED.setLocal(execution, false);
        Variables.TRANSFER_NEEDED.setLocal(execution, false);
        Variables.MEASURE_URGENT.setLocal(execution, false);
        Variables.COMPULSION_APPROVED.setLocal(execution, false);
        Variables.CORRECTION_FOUND.setLocal(execution, "");
        Variables.CORRECTION_END.setLocal(execution, null);
    }
}
