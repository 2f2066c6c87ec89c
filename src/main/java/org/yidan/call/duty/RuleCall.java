package org.yidan.call.duty;

import org.yidan.call.steps.RulingStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** A ruling on whose duty a call is (F-07), as it was taken: who leads, on what basis, with whose opinions. */
public record RuleCall(
        String decidedLead,
        String basis,
        String positions,
        String staffingOpinion,
        String justiceOpinion,
        DecidedBy decidedBy,
        boolean wrongReturn,
        boolean precedent) {

    /** How the ruling came about (RULES 1.4). */
    public enum DecidedBy implements StepResult {
        NEGOTIATED,
        /** Staffing and justice office together. */
        JOINT,
        GOVERNMENT;

        @Override
        public Step step() {
            return RulingStep.ISSUE_RULING;
        }
    }
}
