package org.yidan.casework.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who sent a form, and every answer as it was sent. */
public record Sent(String actor, Map<String, Object> answers) {

    /** The journal entry of a desk act that came with this form. */
    public StepEntry entry(String step, Enum<?> result, @Nullable String note) {
        return StepEntry.of(step, result.name(), note, actor, answers);
    }
}
