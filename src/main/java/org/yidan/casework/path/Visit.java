package org.yidan.casework.path;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One visit to an element of the model.
 *
 * @param parent id of the visit that encloses this one (process or sub-process)
 * @param sequence grows along one execution; orders visits of the same instant
 * @param stopped left without being finished, by an event or a deletion
 * @param calledInstance process instance a call activity started, or null
 */
public record Visit(
        String id,
        String parent,
        String element,
        String type,
        @Nullable String name,
        @Nullable String assignee,
        Instant from,
        @Nullable Instant to,
        long sequence,
        boolean stopped,
        @Nullable String calledInstance) {

    /** Whether it waits here now. */
    public boolean isCurrent() {
        return to == null;
    }
}
