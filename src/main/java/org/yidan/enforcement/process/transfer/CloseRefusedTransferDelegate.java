package org.yidan.enforcement.process.transfer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.transfer.HeadDecisionDesk;
import org.yidan.enforcement.transfer.TransferState;
import org.yidan.engine.ProcessBean;

/** The head said no (ServiceTask_CloseRefusedTransfer). */
@ProcessBean("closeRefusedTransfer")
class CloseRefusedTransferDelegate implements JavaDelegate {

    private final HeadDecisionDesk desk;

    CloseRefusedTransferDelegate(HeadDecisionDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();

        desk.close(caseNo);
        CrimeTransferModel.TRANSFER_OUTCOME.set(execution, TransferState.REFUSED.name());
    }
}
