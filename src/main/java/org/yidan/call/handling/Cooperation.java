package org.yidan.call.handling;

import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What a co-operating unit did of its own duty. */
public record Cooperation(String unitCode, Outcome outcome, String note) {

    /** How it ended. */
    public enum Outcome implements StepResult {
        DONE,
        NOT_NEEDED,
        UNABLE;

        @Override
        public Step step() {
            return MatterCallStep.COOPERATE;
        }
    }
}
