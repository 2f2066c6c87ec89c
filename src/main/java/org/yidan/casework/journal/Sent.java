package org.yidan.casework.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.engine.StepForm;

/** Who sent a form, and every answer as it was sent. */
public record Sent(String actor, Map<String, Object> answers) {

    /** Who sent the form, with the answers read from it so far: read all of them first. */
    public static Sent of(StepForm form) {
        return new Sent(form.sender(), form.asSent());
    }

    /** The journal entry of a desk act that came with this form. */
    public StepEntry entry(String step, Enum<?> result, @Nullable String note) {
        return StepEntry.of(step, result.name(), note, actor, answers);
    }
}
