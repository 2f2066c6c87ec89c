package org.yidan.enforcement.process.penalty.closing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.penalty.execution.ClosingDesk;
import org.yidan.engine.ProcessBean;

/** Closes the file and tells whoever waits (ServiceTask_ArchivePenaltyCase). */
@ProcessBean("archivePenaltyCase")
class ArchivePenaltyCaseDelegate implements JavaDelegate {

    private final ClosingDesk desk;

    ArchivePenaltyCaseDelegate(ClosingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.archive(caseNo);
    }
}
