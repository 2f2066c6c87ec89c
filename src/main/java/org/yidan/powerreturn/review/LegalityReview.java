package org.yidan.powerreturn.review;

import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.powerreturn.record.ListKind;
import org.yidan.powerreturn.steps.PowerReturnStep;

/**
 * The justice office's opinion (F-53): who decided the delegation, whether the county may take it back itself, what becomes of
 * open cases (行政处罚法 24).
 */
public record LegalityReview(
        String delegationDecidedBy, ListKind listKind, String openCasesEffect, Result result, String opinion) {

    /** Whether the return is lawful. */
    public enum Result implements StepResult {
        PASS,
        FAIL;

        @Override
        public Step step() {
            return PowerReturnStep.REVIEW_RETURN_LEGALITY;
        }
    }
}
