package org.yidan.adjustment.proposal;

import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** Where a proposal stands. */
public enum ProposalStatus implements StepResult {
    OPEN,
    /** Decided for; not yet a version of the list. */
    APPROVED,
    PUBLISHED,
    IN_FORCE,
    /** In force, trained and looked at again. */
    DONE,
    REJECTED,
    /** Not accepted in the first place. */
    REFUSED,
    /** Went into another proposal. */
    JOINED,
    WITHDRAWN,
    /** Not supplemented in time. */
    LAPSED;

    /** Whether it has ended without changing the list. */
    public boolean ended() {
        return this == REJECTED || this == REFUSED || this == JOINED || this == WITHDRAWN || this == LAPSED;
    }

    @Override
    public Step step() {
        return ListAdjustmentStep.CLOSE_PROPOSAL;
    }
}
