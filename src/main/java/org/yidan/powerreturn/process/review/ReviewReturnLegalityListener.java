package org.yidan.powerreturn.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.process.ReviewState;
import org.yidan.powerreturn.record.ListKind;
import org.yidan.powerreturn.review.LegalityReview;
import org.yidan.powerreturn.review.ReturnLegalityDesk;

/** The justice office reviews the legality (UserTask_ReviewReturnLegality). */
@ProcessBean("reviewReturnLegality")
class ReviewReturnLegalityListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnLegalityDesk desk;
    private final ReviewState state;

    ReviewReturnLegalityListener(CurrentCase current, SentForm sent, ReturnLegalityDesk desk, ReviewState state) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
        this.state = state;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        LegalityReview review = new LegalityReview(
                answers.text("delegationDecidedBy", 2, 200),
                answers.choice("listKind", ListKind.class),
                answers.text("openCasesEffect", 10, 2000),
                answers.choice("legalityResult", LegalityReview.Result.class),
                answers.text("legalityOpinion", 10, 4000));
        desk.review(current.of(execution), review, sent.of(answers));
        state.afterLegality(execution, review.result());
    }
}
