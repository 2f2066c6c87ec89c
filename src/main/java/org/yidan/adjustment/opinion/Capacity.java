package org.yidan.adjustment.opinion;

import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What was found of the capacity to take a power on; people as numbers, money in ten thousand yuan (RULES D4). */
public record Capacity(
        int cardOfficers, int cardOfficersNeeded, int budget, String equipment, String trainingPlan, Result result) {

    /** The finding. */
    public enum Result implements StepResult {
        CAPABLE,
        NOT_CAPABLE;

        @Override
        public Step step() {
            return ListAdjustmentStep.CAPACITY_CHECK;
        }
    }
}
