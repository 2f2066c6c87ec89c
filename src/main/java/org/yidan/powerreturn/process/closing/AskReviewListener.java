package org.yidan.powerreturn.process.closing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.closing.ReturnRejectionDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The township asks for a review of the rejection, or accepts it (UserTask_AskReview). */
@ProcessBean("askReview")
class AskReviewListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnRejectionDesk desk;

    AskReviewListener(CurrentCase current, SentForm sent, ReturnRejectionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        ReturnRejectionDesk.ReviewRequest request =
                answers.choice("reviewRequest", ReturnRejectionDesk.ReviewRequest.class);
        boolean asked = request == ReturnRejectionDesk.ReviewRequest.ASK;
        String grounds = asked
                ? answers.text("reviewPlea", 20, 2000)
                : answers.optionalText("reviewPlea", 2000).orElse(null);
        desk.answer(current.of(execution), request, grounds, sent.of(answers));
        Variables.REVIEW_ASKED.set(execution, asked);
    }
}
