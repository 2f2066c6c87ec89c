package org.yidan.call.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who does something, and every answer of his form as it was sent. */
public record Act(String actor, Map<String, Object> answers) {

    /** The journal entry of this act. */
    public StepEntry entry(String step, Enum<?> result, @Nullable String note) {
        return StepEntry.of(step, result.name(), note, actor, answers);
    }
}
