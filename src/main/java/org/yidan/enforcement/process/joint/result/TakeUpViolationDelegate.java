package org.yidan.enforcement.process.joint.result;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.FollowingCases;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.ProcessBean;

/** Opens the penalty case of the next violation (ServiceTask_TakeUpViolation). */
@ProcessBean("takeUpViolation")
class TakeUpViolationDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final FollowingCases desk;

    TakeUpViolationDelegate(CurrentCase current, FollowingCases desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile opened = desk.openPenaltyCase(current.of(execution));
        Variables.PENALTY_NO.setLocal(execution, opened.caseNo());
        Variables.PENALTY_TITLE.setLocal(execution, opened.title());
        Variables.PENALTY_MATTER_CODE.setLocal(execution, opened.matterCode());
        Variables.PENALTY_MATTER_NAME.setLocal(execution, opened.matterName());
    }
}
