package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.duty.UnlistedDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Records the number of the proposed adjustment. */
@ProcessBean("recordProposalByHand")
class RecordProposalByHandListener implements TaskListener {

    private final UnlistedDesk desk;
    private final CurrentCall current;
    private final SentForm sent;

    RecordProposalByHandListener(UnlistedDesk desk, CurrentCall current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String adjustmentNo = answers.text("adjustmentNo", 1, 80);
        answers.optionalText("proposalNote", 2000);
        desk.recordProposal(current.of(task.getExecution()), adjustmentNo, sent.of(answers));
    }
}
