package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.Measures;
import org.yidan.enforcement.joint.site.Violation.Measure;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.ProcessBean;

/** From here on the receiving unit is the one that acts (ServiceTask_SendTransferLetter). */
@ProcessBean("sendTransferLetter")
class SendTransferLetterDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final Measures measures;

    SendTransferLetterDelegate(CurrentCase current, Measures measures) {
        this.current = current;
        this.measures = measures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String taskNo = current.of(execution).caseNo();
        int violationNo = Variables.VIOLATION_NO.in(execution);
        CaseVariables.UNIT.setLocal(
                execution, measures.one(taskNo, violationNo, Measure.TRANSFER).requireTarget());
    }
}
