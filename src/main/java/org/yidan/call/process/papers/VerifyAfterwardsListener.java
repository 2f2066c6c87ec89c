package org.yidan.call.process.papers;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.intake.ApprovalDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Makes up the acceptance of a critical call. */
@ProcessBean("verifyAfterwards")
class VerifyAfterwardsListener implements TaskListener {

    private final ApprovalDesk desk;
    private final CurrentCall current;
    private final SentForm sent;

    VerifyAfterwardsListener(ApprovalDesk desk, CurrentCall current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String note = answers.text("papersNote", 1, 2000);
        desk.verifyAfterwards(current.of(task.getExecution()), note, sent.of(answers));
    }
}
