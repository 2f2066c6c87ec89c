package org.yidan.powerreturn.process.closing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.closing.RejectionOutcome;
import org.yidan.powerreturn.closing.ReturnRejectionDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;
import org.yidan.powerreturn.process.ReviewState;

/** The county government reviews the rejection (UserTask_ReviewRejection). */
@ProcessBean("reviewRejection")
class ReviewRejectionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnRejectionDesk desk;
    private final ReviewState state;

    ReviewRejectionListener(CurrentCase current, SentForm sent, ReturnRejectionDesk desk, ReviewState state) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
        this.state = state;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        ReturnRejectionDesk.ReviewDecision decision =
                answers.choice("reviewDecision", ReturnRejectionDesk.ReviewDecision.class);
        String reason = answers.text("reviewRuling", 10, 2000);
        answers.text("minutesNo", 2, 64);
        CaseFile file = current.of(execution);
        RejectionOutcome outcome = desk.review(file, decision, reason, sent.of(answers));
        Variables.REJECTION_OUTCOME.set(execution, outcome.name());
        if (outcome == RejectionOutcome.REVIEW) {
            state.onlyWhatIsMissing(execution, file);
        }
    }
}
