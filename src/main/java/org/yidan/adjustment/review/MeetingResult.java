package org.yidan.adjustment.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/**
 * What the claim meeting came to (F-63).
 *
 * @param attendees codes of the units that came
 * @param lead type of the unit that leads, when agreed
 * @param coops types of the units that co-operate, when agreed
 * @param opinion the staffing office's coordination opinion, when not agreed
 */
public record MeetingResult(
        List<String> attendees,
        LocalDate heldOn,
        String minutesNo,
        Outcome outcome,
        @Nullable String lead,
        List<String> coops,
        @Nullable String opinion) {

    /** Agreed, or left to the government. */
    public enum Outcome implements StepResult {
        AGREED,
        UNRESOLVED;

        @Override
        public Step step() {
            return ListAdjustmentStep.CLAIM_MEETING;
        }
    }
}
