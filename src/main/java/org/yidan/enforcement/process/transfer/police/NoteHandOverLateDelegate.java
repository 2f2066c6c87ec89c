package org.yidan.enforcement.process.transfer.police;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.transfer.PoliceDesk;
import org.yidan.engine.ProcessBean;

/** The file was not handed over in 24 hours (ServiceTask_NoteHandOverLate). */
@ProcessBean("noteHandOverLate")
class NoteHandOverLateDelegate implements JavaDelegate {

    private final PoliceDesk desk;

    NoteHandOverLateDelegate(PoliceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.noteHandoverLate(caseNo);
    }
}
