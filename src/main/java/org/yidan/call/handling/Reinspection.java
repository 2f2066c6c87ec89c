package org.yidan.call.handling;

import java.util.List;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What was found when the day of correction was over (F-28). */
public record Reinspection(State state, List<String> persons, String note) {

    /** Whether the party put it right; partly is not. */
    public enum State implements StepResult {
        CORRECTED,
        PARTLY,
        NOT_CORRECTED;

        @Override
        public Step step() {
            return MatterCallStep.REINSPECT;
        }
    }
}
