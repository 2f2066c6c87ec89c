package org.yidan.casework.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.personal.Seals;

/**
 * What is to be written into the journal of a call or a case.
 *
 * @param result code of the decision taken
 * @param actor user id or {@link #SYSTEM}
 * @param answers every answer as it was sent, by field
 * @param model what the model says of a step that the platform completes by its form; null of every other act
 */
public record StepEntry(
        Step step,
        String result,
        @Nullable String note,
        String actor,
        @Nullable String actingUnit,
        Presence presence,
        Map<String, Object> answers,
        @Nullable InModel model) {

    /** Acts by itself when nobody did in time. */
    public static final String SYSTEM = "SYSTEM";

    /** An act at the desk. */
    public static StepEntry of(StepResult result, @Nullable String note, String actor, Map<String, Object> answers) {
        return new StepEntry(result.step(), result.name(), note, actor, null, Presence.AT_THE_DESK, answers, null);
    }

    /** An act at the desk that has one result only. */
    public static StepEntry of(Step step, @Nullable String note, String actor, Map<String, Object> answers) {
        return of(step.done(), note, actor, answers);
    }

    /** An act of the system itself. */
    public static StepEntry bySystem(StepResult result, @Nullable String note) {
        return of(result, note, SYSTEM, Map.of());
    }

    /** An act of the system itself that has one result only. */
    public static StepEntry bySystem(Step step, @Nullable String note) {
        return bySystem(step.done(), note);
    }

    public StepEntry with(Presence onSite) {
        return new StepEntry(step, result, note, actor, actingUnit, onSite, answers, model);
    }

    /** The same with its protected answers sealed: what is kept, and what others hear of. */
    public StepEntry sealed(Seals seals) {
        return new StepEntry(step, result, note, actor, actingUnit, presence, seals.sealed(answers), model);
    }

    public StepEntry forUnit(String unitCode) {
        return new StepEntry(step, result, note, actor, unitCode, presence, answers, model);
    }

    /** The same as its model has it, with the result it came to there. */
    public static StepEntry inModel(
            FormSubmission sent, Step step, String result, @Nullable String note, InModel model) {
        return new StepEntry(step, result, note, sent.actor(), null, Presence.AT_THE_DESK, sent.answers(), model);
    }
}
