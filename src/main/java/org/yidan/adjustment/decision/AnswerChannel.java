package org.yidan.adjustment.decision;

import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** How the proposer was told. */
public enum AnswerChannel implements StepResult {
    LETTER,
    SYSTEM,
    PHONE;

    @Override
    public Step step() {
        return ListAdjustmentStep.ANSWER_PROPOSER;
    }
}
