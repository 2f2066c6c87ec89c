package org.yidan.casework.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** Who sent a form, and every answer as it was sent. */
public record FormSubmission(String actor, Map<String, Object> answers) {

    /** Who sent the form, with the answers read from it so far: read all of them first. */
    public static FormSubmission of(StepForm form) {
        return new FormSubmission(form.sender(), form.asSent());
    }

    /** The journal entry of a desk act that came with this form. */
    public StepEntry entry(StepResult result, @Nullable String note) {
        return StepEntry.of(result, note, actor, answers);
    }

    /** The journal entry of a desk act that has one result only. */
    public StepEntry entry(Step step, @Nullable String note) {
        return entry(step.done(), note);
    }
}
