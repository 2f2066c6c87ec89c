package org.yidan.designer.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Models, forms and tables that a designer sent, and how that ended.
 *
 * @param seal one hash for all of its files
 * @param drawnHere whether who sent it may still log in as a designer
 */
public record Draft(
        long id,
        String name,
        Origin origin,
        @Nullable String reason,
        String seal,
        String drawnBy,
        Instant drawnAt,
        boolean drawnHere,
        @Nullable End end) {

    /** How it came in. */
    public enum Origin {
        MODELER,
        PAGE,
        ROLLBACK
    }

    /** How it ended. */
    public enum Outcome {
        RELEASED,
        REJECTED,
        WITHDRAWN
    }

    /**
     * Its end.
     *
     * @param direct whether it ran at once, without a second person
     */
    public record End(
            Outcome outcome,
            String byUser,
            Instant at,
            @Nullable String answer,
            boolean direct,
            @Nullable String deploymentId) {}

    public boolean open() {
        return end == null;
    }
}
