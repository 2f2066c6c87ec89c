package org.yidan.call.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.archive.CallArchive;
import org.yidan.call.feedback.Feedback;
import org.yidan.call.feedback.FeedbackDesk;
import org.yidan.call.feedback.RatingDesk;
import org.yidan.call.feedback.ReworkDesk;
import org.yidan.call.feedback.Survey;
import org.yidan.call.feedback.SurveyDesk;
import org.yidan.call.feedback.Verification;
import org.yidan.call.handling.HandlingMeasure;
import org.yidan.call.handling.HandlingResult;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** The end of a call: feedback, verification, survey, rework and the archive. */
@StepBean("feedback")
class FeedbackSteps {

    private final CurrentCall current;
    private final FeedbackDesk feedbackDesk;
    private final ReworkDesk reworkDesk;
    private final CallParties parties;
    private final SurveyDesk surveyDesk;
    private final RatingDesk ratings;
    private final CallArchive archive;

    FeedbackSteps(
            CurrentCall current,
            FeedbackDesk feedbackDesk,
            ReworkDesk reworkDesk,
            CallParties parties,
            SurveyDesk surveyDesk,
            RatingDesk ratings,
            CallArchive archive) {
        this.current = current;
        this.feedbackDesk = feedbackDesk;
        this.reworkDesk = reworkDesk;
        this.parties = parties;
        this.surveyDesk = surveyDesk;
        this.ratings = ratings;
        this.archive = archive;
    }

    /** The result is fed back; until something else is ordered there is no rework. */
    public void giveFeedback(StepForm form) {
        Feedback feedback = new Feedback(
                form.text("facts", 5, 4000),
                form.optionalText("basis", 4000).orElse(null),
                form.text("measureText", 5, 4000),
                form.optionalText("nextStep", 4000).orElse(null),
                form.optionalText("rightsNote", 4000).orElse(null),
                form.choice("channel", Feedback.Channel.class));
        feedbackDesk.give(current.of(form), feedback, measureTaken(form.execution()), FormSubmission.of(form));
        Variables.REWORK_ORDERED.set(form.execution(), false);
    }

    private static boolean measureTaken(DelegateExecution execution) {
        return Variables.MEASURE
                .find(execution)
                .map(HandlingMeasure::valueOf)
                .filter(HandlingMeasure::isEnforcement)
                .isPresent();
    }

    /** Somebody else looked at the result. */
    public void verifyOnSite(StepForm form) {
        Verification verification = new Verification(
                form.choice("verdict", Verification.Verdict.class),
                form.text("verifyNote", 5, 4000),
                form.optionalText("noFileReason", 1000).orElse(null));
        Call call = current.of(form);
        Variables.VERIFIED.set(form.execution(), feedbackDesk.verify(call, verification, FormSubmission.of(form)));
        Variables.REWORK_ALLOWED.set(form.execution(), reworkDesk.mayRework(call));
    }

    /** Nobody verified in time. */
    public void verifyByDefault(DelegateExecution execution) {
        String verifyingUnit = parties.ordinary(execution, "verifier").unitCode();
        feedbackDesk.verifyByDefault(current.of(execution), verifyingUnit);
        Variables.VERIFIED.set(execution, true);
    }

    /** The caller was asked. */
    public void surveyCaller(StepForm form) {
        Survey survey = SurveyForm.read(form);
        Call call = current.of(form);
        Survey.Verdict verdict = surveyDesk.survey(call, survey, FormSubmission.of(form));
        Variables.SURVEY_VERDICT.set(form.execution(), verdict.name());
        Variables.REWORK_ALLOWED.set(form.execution(), reworkDesk.mayRework(call));
    }

    /** The caller rated the answer by himself: he need not be asked any more. */
    public void takeRating(DelegateExecution execution) {
        Call call = current.of(execution);
        Variables.SURVEY_VERDICT.set(execution, ratings.take(call).name());
        Variables.REWORK_ALLOWED.set(execution, reworkDesk.mayRework(call));
        Variables.CALLER_RATED.set(execution, false);
    }

    /** The time of the survey is over. */
    public void closeSurvey(DelegateExecution execution) {
        Survey.Verdict verdict = surveyDesk.closeSurvey(current.of(execution));
        Variables.SURVEY_VERDICT.set(execution, verdict.name());
    }

    /** The second look at a wish held unreasonable. */
    public void reviewUnreasonable(StepForm form) {
        var decision = form.choice("unreasonableDecision", SurveyDesk.Review.class);
        String explanation = form.text("explanation", 10, 4000);
        Call call = current.of(form);
        boolean confirmed = surveyDesk.review(call, decision, explanation, FormSubmission.of(form));
        Variables.UNREASONABLE_CONFIRMED.set(form.execution(), confirmed);
        Variables.REWORK_ALLOWED.set(form.execution(), reworkDesk.mayRework(call));
    }

    /** The result goes back to the handlers. */
    public void orderRework(DelegateExecution execution) {
        reworkDesk.order(current.of(execution));
        Variables.FIRST_ROUND.set(execution, false);
        Variables.REWORK_ORDERED.set(execution, true);
        Variables.CALLER_RATED.set(execution, false);
    }

    /** The inspector decides when the reworks are used up. */
    public void superviseRework(StepForm form) {
        var decision = form.choice("superviseDecision", ReworkDesk.Supervision.class);
        String note = form.text("superviseNote", 5, 4000);
        reworkDesk.supervise(current.of(form), decision, note, FormSubmission.of(form));
        Variables.SUPERVISE_DECISION.set(form.execution(), decision.name());
    }

    /** Closes the call with its one outcome. */
    public void archiveCall(DelegateExecution execution) {
        archive.close(current.of(execution), outcome(execution));
    }

    /** What the intake decided, else the case, else what the handling came to. */
    private static CallOutcome outcome(DelegateExecution execution) {
        Optional<String> pending = Variables.PENDING_OUTCOME.find(execution);
        if (pending.isPresent()) {
            return CallOutcome.valueOf(pending.get());
        }
        return Variables.CASE_FILED.in(execution)
                ? CallOutcome.CASE_FILED
                : Variables.RESULT
                        .find(execution)
                        .map(HandlingResult::valueOf)
                        .orElse(HandlingResult.RESOLVED)
                        .outcome();
    }

    /** The caller is asked once more when the case is closed. */
    public void surveyAfterCase(StepForm form) {
        Survey survey = SurveyForm.read(form);
        surveyDesk.surveyAfterCase(current.of(form), survey, FormSubmission.of(form));
    }

    /** Closes a call that was withdrawn, terminated or merged. */
    public void stopCall(DelegateExecution execution) {
        archive.stop(current.of(execution), CallOutcome.valueOf(Variables.STOP_OUTCOME.in(execution)));
    }
}
