package org.yidan.call.process.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.handling.ResultDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The leader of the responsible unit judges the result (UserTask_ApproveResult). */
@ProcessBean("approveResult")
class ApproveResultListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final ResultDesk desk;

    ApproveResultListener(CurrentCall current, SentForm sent, ResultDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        var decision = answers.choice("approvalDecision", ResultDesk.Approval.class);
        String note = answers.optionalText("approvalNote", 4000).orElse(null);
        DelegateExecution execution = task.getExecution();
        boolean approved = desk.approve(current.of(execution), decision, note, sent.of(answers));
        Variables.RESULT_APPROVED.set(execution, approved);
    }
}
