package org.yidan.call.process;

import org.yidan.call.feedback.Survey;
import org.yidan.engine.FormAnswers;

/** Reads the form of a survey, which is asked after the feedback and again after a case. */
public final class SurveyForm {

    private SurveyForm() {}

    /** The answers; which of them belong together is judged by the desk. */
    public static Survey read(FormAnswers answers) {
        answers.optionalText("recordingRef", 100);
        return new Survey(
                answers.choice("satisfied", Survey.Satisfaction.class),
                answers.optionalChoice("solved", Survey.Solution.class).orElse(null),
                answers.optionalText("surveyReason", 4000).orElse(null),
                answers.flag("unreasonable"),
                answers.integer("tries", 1, 9));
    }
}
