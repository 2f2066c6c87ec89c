package org.yidan.call.feedback;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.call.feedback.Survey.Satisfaction;
import org.yidan.call.feedback.Survey.Verdict;
import org.yidan.call.journal.CallHands;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/**
 * Asks the caller what he thinks of the result (RULES A14), and judges wishes beyond the law in a second look (F-08).
 */
@Service
@Transactional
public class SurveyDesk {

    private static final MatterCallStep SURVEY = MatterCallStep.SURVEY_CALLER;

    private final CaseJournal journal;
    private final CallHands hands;
    private final CaseClock clock;
    private final CallSettings settings;
    private final FirstAnswers answers;

    SurveyDesk(CaseJournal journal, CallHands hands, CaseClock clock, CallSettings settings, FirstAnswers answers) {
        this.journal = journal;
        this.hands = hands;
        this.clock = clock;
        this.settings = settings;
        this.answers = answers;
    }

    /** What the second person says of a wish held unreasonable. */
    public enum Review implements StepResult {
        CONFIRM,
        REJECT;

        @Override
        public Step step() {
            return MatterCallStep.REVIEW_UNREASONABLE;
        }
    }

    /** Records the answer and says what follows from it. */
    public Verdict survey(Call call, Survey survey, FormSubmission sent) {
        record(SURVEY, call, survey, sent);
        return survey.verdict();
    }

    /** Asks once more when the case is closed; changes what is known of the caller's satisfaction, not the outcome. */
    public void surveyAfterCase(Call call, Survey survey, FormSubmission sent) {
        record(MatterCallStep.SURVEY_AFTER_CASE, call, survey, sent);
    }

    private void record(Step step, Call call, Survey survey, FormSubmission sent) {
        requireComplete(survey);
        hands.require(call, step, sent.actor(), "surveyor-handled");
        answers.count(call, survey);
        journal.done(call.file(), sent.entry(survey.satisfied().at(step), survey.reason()));
    }

    private void requireComplete(Survey survey) {
        boolean reached = survey.satisfied() != Satisfaction.NOT_REACHED;
        if (!reached && survey.tries() < settings.surveyTries()) {
            throw Refused.invalid("call.too-few-tries", settings.surveyTries(), survey.tries());
        }
        if (reached && survey.solved() == null) {
            throw Refused.invalid("call.solved-missing");
        }
        if (survey.satisfied().needsReason() && survey.reason() == null) {
            throw Refused.invalid("call.survey-reason-missing");
        }
    }

    /** The survey's time is over: the caller counts as not reached; says what follows from that. */
    public Verdict closeSurvey(Call call) {
        Survey unreached = new Survey(Satisfaction.NOT_REACHED, null, null, false, 0);
        call.surveyed(unreached.satisfied().name(), null);
        clock.meet(call.file(), SURVEY, null);
        journal.note(call.file(), StepEntry.bySystem(MatterCallStep.CLOSE_SURVEY, null));
        return unreached.verdict();
    }

    /** A second person, not the surveyor, judges the wish; confirmed, the call may end with a caller not satisfied. */
    public boolean review(Call call, Review decision, String explanation, FormSubmission sent) {
        hands.require(call, MatterCallStep.REVIEW_UNREASONABLE, sent.actor(), "reviewer-surveyed");
        if (decision == Review.CONFIRM) {
            call.closeThoughUnsatisfied();
        }
        journal.done(call.file(), sent.entry(decision, explanation));
        return decision == Review.CONFIRM;
    }
}
