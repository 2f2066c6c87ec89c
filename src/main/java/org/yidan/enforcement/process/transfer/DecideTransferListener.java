package org.yidan.enforcement.process.transfer;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.transfer.CrimeTransfer;
import org.yidan.enforcement.transfer.HeadDecisionDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The decision of the head of the organ (UserTask_DecideTransfer). */
@ProcessBean("decideTransfer")
class DecideTransferListener implements TaskListener {

    private final SentForm sent;
    private final HeadDecisionDesk desk;

    DecideTransferListener(SentForm sent, HeadDecisionDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        CrimeTransfer.HeadDecision decision = answers.choice("headDecision", CrimeTransfer.HeadDecision.class);
        String reason = decision == CrimeTransfer.HeadDecision.REFUSE ? answers.text("headReason", 10, 4000) : null;
        boolean approved = desk.decide(caseNo, decision, reason, sent.of(answers));
        CrimeTransferModel.TRANSFER_APPROVED.set(execution, approved);
    }
}
