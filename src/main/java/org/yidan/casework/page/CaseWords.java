package org.yidan.casework.page;

import java.util.Map;
import org.yidan.casework.CaseKind;
import org.yidan.shared.Texts;

/**
 * Steps and results of one kind of cases in words. Calls have had words of their own from the first day; other kinds ask them last.
 *
 * @param stepNames names of steps as the model has them, by step
 */
public record CaseWords(CaseKind kind, Map<String, String> stepNames) {

    /** The step, as the journal, the deadlines and the files name it. */
    public String step(String step) {
        String named = stepNames.getOrDefault(step, step);
        String ofCalls = "pages.calls.step." + step;
        String ofCases = "pages.cases.step." + step;
        return kind == CaseKind.CALL
                ? Texts.first(named, ofCalls, ofCases)
                : Texts.first(stepNames.containsKey(step) ? named : Texts.first(step, ofCalls), ofCases);
    }

    /** The step or topic a file was added at. */
    public String origin(String step) {
        String named = step(step);
        return named.equals(step) ? Texts.of("pages.calls.step.other") : named;
    }

    /** What a step came to. */
    public String result(String code) {
        String ofKind = "pages.cases.result." + kind + "." + code;
        String ofCalls = "pages.calls.code." + code;
        String ofCases = "pages.cases.result." + code;
        return kind == CaseKind.CALL
                ? Texts.first(code, ofKind, ofCalls, ofCases)
                : Texts.first(code, ofKind, ofCases, ofCalls);
    }

    /** How the case ended. */
    public String outcome(String code) {
        return Texts.first(code, "pages.cases.outcome." + kind + "." + code, "pages.cases.outcome." + code);
    }

    /** Whether people do this step in the process of the case. */
    boolean isStep(String step) {
        return stepNames.containsKey(step);
    }
}
