package org.yidan.call.journal;

import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** How a unit received a dispatch. */
public enum Receipt implements StepResult {
    SIGNED,
    RETURNED,
    DISPUTED;

    @Override
    public Step step() {
        return MatterCallStep.ACCEPT_DISPATCH;
    }
}
