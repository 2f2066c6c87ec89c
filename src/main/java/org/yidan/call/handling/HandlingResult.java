package org.yidan.call.handling;

import org.yidan.call.CallOutcome;

/** What the handling came to; the archive closes the call with its outcome. */
public enum HandlingResult {
    RESOLVED(CallOutcome.RESOLVED),
    NOT_TRUE(CallOutcome.NOT_TRUE),
    REFERRED(CallOutcome.REFERRED),
    TRANSFERRED(CallOutcome.TRANSFERRED),
    LONG_TERM(CallOutcome.LONG_TERM),
    /** Set by the filing of a case only, never chosen in a form. */
    CASE_FILED(CallOutcome.CASE_FILED);

    private final CallOutcome outcome;

    HandlingResult(CallOutcome outcome) {
        this.outcome = outcome;
    }

    public CallOutcome outcome() {
        return outcome;
    }
}
