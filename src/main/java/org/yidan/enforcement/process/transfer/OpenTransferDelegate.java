package org.yidan.enforcement.process.transfer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.process.CaseVariables;
import org.yidan.engine.ProcessBean;

/** Writes the variables of the transfer from its record (ServiceTask_OpenTransfer). */
@ProcessBean("openTransfer")
class OpenTransferDelegate implements JavaDelegate {

    private final CaseFiles files;

    OpenTransferDelegate(CaseFiles files) {
        this.files = files;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();

        CaseVariables.card(execution, files.byNo(caseNo));
        CrimeTransferModel.TRANSFER_OUTCOME.set(execution, "");
        CrimeTransferModel.POLICE_DECISION.set(execution, "");
    }
}
