package org.yidan.audit.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One case of a clean-up, and why it could not be destroyed yet. */
public record CleanUpItem(
        long actId, String caseNo, State state, @Nullable String fault, int attempts, @Nullable Instant endedAt) {

    /** How far it has come. */
    public enum State {
        WAITING,
        DONE,
        FAILED
    }
}
