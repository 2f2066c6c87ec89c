package org.yidan.call.feedback;

import org.jspecify.annotations.Nullable;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/**
 * The feedback (F-05).
 *
 * @param rightsNote how the party may defend itself; must be given when a measure was taken against one
 */
public record Feedback(
        String facts,
        @Nullable String basis,
        String measure,
        @Nullable String nextStep,
        @Nullable String rightsNote,
        Channel channel) {

    /** How the caller was told. */
    public enum Channel implements StepResult {
        PHONE,
        SMS,
        VISIT,
        ONLINE;

        @Override
        public Step step() {
            return MatterCallStep.GIVE_FEEDBACK;
        }
    }
}
