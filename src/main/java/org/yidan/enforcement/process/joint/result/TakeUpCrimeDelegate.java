package org.yidan.enforcement.process.joint.result;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.measure.FollowingCases;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.ProcessBean;

/** Opens the transfer to the police of the next suspected crime (ServiceTask_TakeUpCrime). */
@ProcessBean("takeUpCrime")
class TakeUpCrimeDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final FollowingCases desk;

    TakeUpCrimeDelegate(CurrentCase current, FollowingCases desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile opened = desk.openTransfer(current.of(execution));
        Variables.TRANSFER_NO.setLocal(execution, opened.caseNo());
        Variables.TRANSFER_TITLE.setLocal(execution, opened.title());
        Variables.TRANSFER_MATTER_CODE.setLocal(execution, opened.matterCode());
        Variables.TRANSFER_MATTER_NAME.setLocal(execution, opened.matterName());
    }
}
