package org.yidan.designer.migration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case of a migration.
 *
 * @param steps where it waits after the move
 * @param predicted what the rehearsal said
 * @param mark {@link CaseMoves.Outcome#mark} of the rehearsal
 * @param result what came of it
 */
public record MigrationItem(
        long id,
        long runId,
        String instanceId,
        String caseNo,
        State state,
        List<String> steps,
        List<String> predicted,
        @Nullable String mark,
        List<String> result,
        int attempts,
        Instant changedAt) {

    /** How far it has come. */
    public enum State {
        /** To be rehearsed. */
        WAITING,
        /** Rehearsed, can be moved. */
        READY,
        /** Rehearsed, cannot be moved. */
        BLOCKED,
        /** Somebody was at work on it each time it was tried. */
        BUSY,
        /** Ended, or on another version already. */
        GONE,
        /** Moved; never again. */
        MOVED,
        /** Not as rehearsed any more: predicted anew and left where it is. */
        CHANGED,
        /** Could be moved in the rehearsal but not for real; left where it is. */
        FAILED
    }
}
