package org.yidan.powerreturn.process.listing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.listing.ReturnDraftDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The justice office reviews the draft (UserTask_ReviewReturnDraft). */
@ProcessBean("reviewReturnDraft")
class ReviewReturnDraftListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnDraftDesk desk;

    ReviewReturnDraftListener(CurrentCase current, SentForm sent, ReturnDraftDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        ReturnDraftDesk.DraftReview review = answers.choice("draftReview", ReturnDraftDesk.DraftReview.class);
        boolean passed = review == ReturnDraftDesk.DraftReview.PASS;
        String note = passed
                ? answers.optionalText("draftReviewNote", 1000).orElse(null)
                : answers.text("draftReviewNote", 5, 1000);
        desk.review(current.of(execution), review, note, sent.of(answers));
        Variables.DRAFT_FIT.set(execution, passed);
    }
}
