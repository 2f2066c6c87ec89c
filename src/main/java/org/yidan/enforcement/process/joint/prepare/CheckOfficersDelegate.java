package org.yidan.enforcement.process.joint.prepare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.process.CurrentCase;
import org.yidan.enforcement.joint.plan.TeamDesk;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.ProcessBean;

/** The system checks the officers of every subject (ServiceTask_CheckOfficers). */
@ProcessBean("checkOfficers")
class CheckOfficersDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final TeamDesk desk;

    CheckOfficersDelegate(CurrentCase current, TeamDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean ready = desk.checkOfficers(current.of(execution));
        Variables.SUBJECTS_BLOCKED.set(execution, !ready);
        Variables.JOINT_MODE.set(execution, "ENFORCE");
    }
}
