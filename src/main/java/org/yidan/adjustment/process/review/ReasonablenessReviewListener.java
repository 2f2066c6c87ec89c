package org.yidan.adjustment.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.adjustment.review.ChangeReviewDesk;
import org.yidan.adjustment.review.Finding;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The staffing office reviews whether the change is reasonable (UserTask_ReasonablenessReview). */
@ProcessBean("reasonablenessReview")
class ReasonablenessReviewListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ChangeReviewDesk desk;

    ReasonablenessReviewListener(CurrentCase current, SentForm sent, ChangeReviewDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        ReviewAnswers review = new ReviewAnswers(answers);
        DelegateExecution execution = task.getExecution();
        Finding finding = new Finding(
                review.passed(),
                review.points("dutyFitsOrgPlan", "powerMatchesDuty", "burdenBearable", "noDuplicate", "categoryRight"),
                review.note(),
                null,
                null,
                answers.flag("objectionsSettled"));
        CaseFile file = current.of(execution);
        desk.reasonableness(file, finding, sent.of(answers));
        Variables.OBJECTIONS_OPEN.set(execution, desk.mustMeet(file));
    }
}
