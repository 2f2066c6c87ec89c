package org.yidan.enforcement.process.penalty.course;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.penalty.time.NinetyDaysDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.ProcessBean;

/** Says how much of the ninety days is used up (ServiceTask_WarnCaseTime). */
@ProcessBean("warnCaseTime")
class WarnCaseTimeDelegate implements JavaDelegate {

    private final NinetyDaysDesk desk;

    WarnCaseTimeDelegate(NinetyDaysDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        Variables.CASE_TIME_USED.set(execution, desk.warn(caseNo));
    }
}
