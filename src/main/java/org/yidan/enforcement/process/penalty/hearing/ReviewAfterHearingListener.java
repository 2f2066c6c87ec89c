package org.yidan.enforcement.process.penalty.hearing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.facts.Review;
import org.yidan.enforcement.penalty.inquiry.LegalReviewDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The legal review every hearing is followed by (UserTask_ReviewAfterHearing). */
@ProcessBean("reviewAfterHearing")
class ReviewAfterHearingListener implements TaskListener {

    private final SentForm sent;
    private final LegalReviewDesk desk;

    ReviewAfterHearingListener(SentForm sent, LegalReviewDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        Review.Result result = answers.choice("reviewConclusion", Review.Result.class);
        String opinion = answers.text("reviewOpinion", 10, 4000);
        desk.reviewAfterHearing(caseNo, result, opinion, sent.of(answers));
        Variables.REINVESTIGATE.set(execution, result != Review.Result.PASSED);
        Variables.REPORT_ONLY.set(execution, result == Review.Result.CHANGE);
    }
}
