package org.yidan.powerreturn.process.closing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.closing.FollowUpDesk;

/** The staffing office looks at the return again (UserTask_ReviewAfterReturn). */
@ProcessBean("reviewAfterReturn")
class ReviewAfterReturnListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final FollowUpDesk desk;

    ReviewAfterReturnListener(CurrentCase current, SentForm sent, FollowUpDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        FollowUpDesk.AfterFinding finding = answers.choice("afterFinding", FollowUpDesk.AfterFinding.class);
        desk.review(current.of(execution), finding, answers.text("afterReview", 20, 4000), sent.of(answers));
    }
}
