package org.yidan.enforcement.process.transfer.police;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.process.transfer.CrimeTransferModel;
import org.yidan.enforcement.transfer.PoliceDesk;
import org.yidan.enforcement.transfer.TransferState;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** What the leader makes of a refusal by the police (UserTask_ConsiderReview). */
@ProcessBean("considerReview")
class ConsiderReviewListener implements TaskListener {

    private final SentForm sent;
    private final PoliceDesk desk;

    ConsiderReviewListener(SentForm sent, PoliceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        PoliceDesk.Review choice = answers.choice("reviewChoice", PoliceDesk.Review.class);
        String reason = answers.optionalText("policeReviewReason", 4000).orElse(null);
        boolean asked = desk.review(caseNo, choice, reason, sent.of(answers));
        CrimeTransferModel.POLICE_REVIEW_ASKED.set(execution, asked);
        CrimeTransferModel.TRANSFER_OUTCOME.set(execution, asked ? "" : TransferState.NOT_FILED.name());
    }
}
