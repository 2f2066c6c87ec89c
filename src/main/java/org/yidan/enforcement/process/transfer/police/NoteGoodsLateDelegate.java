package org.yidan.enforcement.process.transfer.police;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.transfer.PoliceDesk;
import org.yidan.engine.ProcessBean;

/** The goods were not handed over in three days (ServiceTask_NoteGoodsLate). */
@ProcessBean("noteGoodsLate")
class NoteGoodsLateDelegate implements JavaDelegate {

    private final PoliceDesk desk;

    NoteGoodsLateDelegate(PoliceDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.noteGoodsLate(caseNo);
    }
}
