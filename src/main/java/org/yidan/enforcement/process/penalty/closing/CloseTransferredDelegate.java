package org.yidan.enforcement.process.penalty.closing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.penalty.execution.ClosingDesk;
import org.yidan.engine.ProcessBean;

/** The case ends with the police (ServiceTask_CloseTransferred). */
@ProcessBean("closeTransferred")
class CloseTransferredDelegate implements JavaDelegate {

    private final ClosingDesk desk;

    CloseTransferredDelegate(ClosingDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.closeTransferred(caseNo);
    }
}
