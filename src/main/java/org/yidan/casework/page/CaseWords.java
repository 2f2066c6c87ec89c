package org.yidan.casework.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.CaseKind;
import org.yidan.casework.journal.InModel;
import org.yidan.shared.Texts;

/**
 * Steps and results of one kind of cases in words.
 *
 * @param kindName what the kind is called
 * @param stepNames names of steps as the model has them, by step
 */
public record CaseWords(CaseKind kind, String kindName, Map<String, String> stepNames) {

    /** The step, as the journal, the deadlines and the files name it. */
    public String step(String step) {
        return Texts.first(stepNames.getOrDefault(step, step), "pages.cases.step." + step);
    }

    /** In which capacity a step was done, and for which matter where that is not the one of the case. */
    public String capacity(InModel model, @Nullable String ofCase) {
        String role = Texts.first("", "pages.card.role." + model.dutyRole());
        String matter = model.matterCode();
        return matter == null || matter.equals(ofCase) ? role : (role + " " + matter).strip();
    }

    /** The step or topic a file was added at. */
    public String origin(String step) {
        String named = step(step);
        return named.equals(step) ? Texts.of("pages.calls.step.other") : named;
    }

    /** What a step came to. */
    public String result(String code) {
        return Texts.first(code, "pages.cases.result." + kind + "." + code, "pages.cases.result." + code);
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
