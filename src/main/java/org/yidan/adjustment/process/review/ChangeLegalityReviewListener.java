package org.yidan.adjustment.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.review.ChangeReviewDesk;
import org.yidan.adjustment.review.Finding;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The justice office reviews whether the change is lawful (UserTask_ChangeLegalityReview). */
@ProcessBean("changeLegalityReview")
class ChangeLegalityReviewListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ChangeReviewDesk desk;

    ChangeLegalityReviewListener(CurrentCase current, SentForm sent, ChangeReviewDesk desk) {
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
                review.points("basisExists", "competenceRight", "partyRights", "noConflict"),
                review.note(),
                answers.day("plannedEffect"),
                answers.optionalChoice("delegationKind", Finding.DelegationKind.class)
                        .orElse(null),
                false);
        desk.legality(current.of(execution), finding, sent.of(answers));
    }
}
