package org.yidan.powerreturn.process.closing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.closing.RejectionOutcome;
import org.yidan.powerreturn.closing.ReturnRejectionDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The staffing office rejects with reasons (UserTask_RejectReturn). */
@ProcessBean("rejectReturn")
class RejectReturnListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnRejectionDesk desk;

    RejectReturnListener(CurrentCase current, SentForm sent, ReturnRejectionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String reason = answers.text("rejectReason", 20, 2000);
        Variables.REVIEW_POSSIBLE.set(execution, desk.reject(current.of(execution), reason, sent.of(answers)));
        Variables.REJECTION_OUTCOME.set(execution, RejectionOutcome.FINAL.name());
    }
}
