package org.yidan.enforcement.penalty.hearing;

import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** Nothing was said in time. */
enum Window implements StepResult {
    WINDOW_CLOSED;

    @Override
    public Step step() {
        return PenaltyCaseStep.RECORD_STATEMENT;
    }
}
