package org.yidan.call.handling;

import org.yidan.call.CallOutcome;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What the handling came to; the archive closes the call with its outcome. */
public enum HandlingResult implements StepResult {
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

    @Override
    public Step step() {
        return MatterCallStep.HANDLE_MATTER;
    }
}
