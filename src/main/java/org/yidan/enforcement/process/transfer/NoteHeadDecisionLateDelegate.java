package org.yidan.enforcement.process.transfer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.transfer.HeadDecisionDesk;
import org.yidan.engine.ProcessBean;

/** The head did not decide in three days (ServiceTask_NoteHeadDecisionLate). */
@ProcessBean("noteHeadDecisionLate")
class NoteHeadDecisionLateDelegate implements JavaDelegate {

    private final HeadDecisionDesk desk;

    NoteHeadDecisionLateDelegate(HeadDecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.noteLate(caseNo);
    }
}
