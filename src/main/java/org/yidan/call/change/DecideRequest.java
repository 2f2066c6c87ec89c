package org.yidan.call.change;

import org.jspecify.annotations.Nullable;

/** What an approver says of a request; a rejection needs a note. */
public record DecideRequest(Long requestId, Decision decision, @Nullable String note) {

    /** Carried out, or not. */
    public enum Decision {
        APPROVE,
        REJECT
    }

    boolean approves() {
        return decision == Decision.APPROVE;
    }
}
