package org.yidan.enforcement.process.transfer.police;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.transfer.PoliceDesk;
import org.yidan.engine.ProcessBean;

/** The police have not answered in three days (ServiceTask_RemindPoliceDecision). */
@ProcessBean("remindPoliceDecision")
class RemindPoliceDecisionDelegate implements JavaDelegate {

    private final PoliceDesk desk;

    RemindPoliceDecisionDelegate(PoliceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.remind(caseNo);
    }
}
