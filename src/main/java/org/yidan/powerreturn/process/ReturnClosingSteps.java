package org.yidan.powerreturn.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.powerreturn.closing.FollowUpDesk;
import org.yidan.powerreturn.closing.RejectionOutcome;
import org.yidan.powerreturn.closing.ReturnRejectionDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** A return is refused, or looked at again afterwards. */
@StepBean("returnClosing")
class ReturnClosingSteps {

    private final CurrentCase current;
    private final FollowUpDesk followUpDesk;
    private final ReturnRejectionDesk returnRejectionDesk;
    private final ReviewState state;

    ReturnClosingSteps(
            CurrentCase current,
            FollowUpDesk followUpDesk,
            ReturnRejectionDesk returnRejectionDesk,
            ReviewState state) {
        this.current = current;
        this.followUpDesk = followUpDesk;
        this.returnRejectionDesk = returnRejectionDesk;
        this.state = state;
    }

    /** The staffing office looks at the return again. */
    public void reviewAfterReturn(StepForm form) {
        FollowUpDesk.AfterFinding finding = form.choice("afterFinding", FollowUpDesk.AfterFinding.class);
        followUpDesk.review(current.of(form), finding, form.text("afterReview", 20, 4000), FormSubmission.of(form));
    }

    /** The staffing office rejects with reasons. */
    public void rejectReturn(StepForm form) {
        String reason = form.text("rejectReason", 20, 2000);
        Variables.REVIEW_POSSIBLE.set(
                form.execution(), returnRejectionDesk.reject(current.of(form), reason, FormSubmission.of(form)));
        Variables.REJECTION_OUTCOME.set(form.execution(), RejectionOutcome.FINAL.name());
    }

    /** The township asks for a review of the rejection, or accepts it. */
    public void askReview(StepForm form) {
        ReturnRejectionDesk.ReviewRequest request =
                form.choice("reviewRequest", ReturnRejectionDesk.ReviewRequest.class);
        boolean asked = request == ReturnRejectionDesk.ReviewRequest.ASK;
        String grounds = asked
                ? form.text("reviewPlea", 20, 2000)
                : form.optionalText("reviewPlea", 2000).orElse(null);
        returnRejectionDesk.answer(current.of(form), request, grounds, FormSubmission.of(form));
        Variables.REVIEW_ASKED.set(form.execution(), asked);
    }

    /** The county government reviews the rejection. */
    public void reviewRejection(StepForm form) {
        ReturnRejectionDesk.ReviewDecision decision =
                form.choice("reviewDecision", ReturnRejectionDesk.ReviewDecision.class);
        String reason = form.text("reviewRuling", 10, 2000);
        form.text("minutesNo", 2, 64);
        CaseFile file = current.of(form);
        RejectionOutcome outcome = returnRejectionDesk.review(file, decision, reason, FormSubmission.of(form));
        Variables.REJECTION_OUTCOME.set(form.execution(), outcome.name());
        if (outcome == RejectionOutcome.REVIEW) {
            state.onlyWhatIsMissing(form.execution(), file);
        }
    }

    /** The rejection stands. */
    public void closeRejectedReturn(DelegateExecution execution) {
        returnRejectionDesk.close(current.of(execution));
    }
}
