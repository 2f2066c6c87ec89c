package org.yidan.casework.carryover;

import org.yidan.casework.steps.CommonStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What becomes of an open item under a new version of the list (RULES 6.3). */
public enum CarryOverTreatment implements StepResult {
    KEEP,
    REDISPATCH,
    HAND_OVER,
    FINISH_AS_INTERIM,
    TRANSFER_FILE,
    LEGAL_OPINION,
    LATER_STEPS_BY_DEPARTMENT;

    @Override
    public Step step() {
        return CommonStep.CARRY_OVER;
    }
}
