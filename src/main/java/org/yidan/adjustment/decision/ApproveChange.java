package org.yidan.adjustment.decision;

import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/**
 * What the government decides (RULES D8).
 *
 * @param minutesNo number of the minutes; not when sent back to the units
 * @param rejectCode why not
 * @param changed what the government changes, when it approves with changes
 */
public record ApproveChange(
        Decision decision,
        @Nullable String minutesNo,
        @Nullable String rejectCode,
        @Nullable String note,
        TermsChange changed) {

    /** The four ways. */
    public enum Decision implements StepResult {
        APPROVE,
        /** Approved with changes. */
        CHANGE,
        /** Back to the units. */
        RECONSULT,
        REJECT;

        @Override
        public Step step() {
            return ListAdjustmentStep.APPROVE_CHANGE;
        }
    }
}
