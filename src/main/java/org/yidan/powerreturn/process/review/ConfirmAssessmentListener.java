package org.yidan.powerreturn.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;
import org.yidan.powerreturn.process.ReviewState;
import org.yidan.powerreturn.review.ReturnAssessmentDesk;

/** The justice office signs the assessment or sends it back (UserTask_ConfirmAssessment). */
@ProcessBean("confirmAssessment")
class ConfirmAssessmentListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnAssessmentDesk desk;
    private final ReviewState state;

    ConfirmAssessmentListener(CurrentCase current, SentForm sent, ReturnAssessmentDesk desk, ReviewState state) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
        this.state = state;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        ReturnAssessmentDesk.Confirmation confirmation =
                answers.choice("confirmation", ReturnAssessmentDesk.Confirmation.class);
        boolean confirmed = confirmation == ReturnAssessmentDesk.Confirmation.CONFIRM;
        String note = confirmed
                ? answers.optionalText("confirmNote", 1000).orElse(null)
                : answers.text("confirmNote", 5, 1000);
        CaseFile file = current.of(execution);
        desk.confirm(file, confirmation, note, sent.of(answers));
        Variables.ASSESSMENT_CONFIRMED.set(execution, confirmed);
        state.afterAssessment(execution, file);
    }
}
