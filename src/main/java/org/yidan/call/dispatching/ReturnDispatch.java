package org.yidan.call.dispatching;

import org.jspecify.annotations.Nullable;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** The unit returns a dispatch (F-04): why, by which article of the list or its duties, and who should do it instead. */
public record ReturnDispatch(Reason reason, String basis, @Nullable String proposedUnit) {

    /** The reasons a return may have (RULES 1.4). */
    public enum Reason {
        NOT_OUR_DUTY,
        INCOMPLETE,
        OUT_OF_AREA,
        FILED_ELSEWHERE,
        LEGAL_CHANNEL
    }

    /** What the dispatcher decides about a return. */
    public enum Decision implements StepResult {
        REDISPATCH,
        /** The unit must sign. */
        REJECT;

        @Override
        public Step step() {
            return MatterCallStep.DECIDE_RETURN;
        }
    }
}
