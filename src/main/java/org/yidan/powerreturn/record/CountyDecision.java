package org.yidan.powerreturn.record;

import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.steps.PowerReturnStep;

/** What the county government decides (RULES C8, ReturnDecision). */
public enum CountyDecision implements StepResult {
    APPROVE,
    PARTIAL,
    SUPPORT,
    REJECT;

    public boolean grants() {
        return this == APPROVE || this == PARTIAL;
    }

    @Override
    public Step step() {
        return PowerReturnStep.APPROVE_RETURN;
    }
}
