package org.yidan.enforcement.process.penalty.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.enforcement.penalty.decision.TransferAnswerDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.ProcessBean;

/** The end of the transfer to the police, taken back into the case (ServiceTask_TakeBackTransfer). */
@ProcessBean("takeBackTransfer")
class TakeBackTransferDelegate implements JavaDelegate {

    private final TransferAnswerDesk desk;

    TakeBackTransferDelegate(TransferAnswerDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();

        boolean filed = desk.takeBack(caseNo);
        Variables.DECISION_OUTCOME.set(execution, filed ? "TRANSFERRED" : "TAKEN_BACK");
        Variables.REPORT_ONLY.set(execution, !filed);
    }
}
