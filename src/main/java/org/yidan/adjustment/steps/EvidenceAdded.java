package org.yidan.adjustment.steps;

import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** Whether a call or another proposal became evidence of a proposal. */
public enum EvidenceAdded implements StepResult {
    ADDED,
    JOINED;

    @Override
    public Step step() {
        return ListAdjustmentStep.ADD_EVIDENCE;
    }
}
