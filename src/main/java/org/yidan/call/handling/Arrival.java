package org.yidan.call.handling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What a handler reports from the site: when and where (WGS 84) he arrived and with whom. */
public record Arrival(
        Instant arrivedAt, @Nullable Double lat, @Nullable Double lng, List<String> persons, String note) {

    /** Where the arrival lies as seen from the place of the call. */
    public enum Where implements StepResult {
        ON_SITE,
        /** Farther away than the geofence allows; recorded, not refused. */
        OFF_SITE,
        /** The call or the arrival has no position. */
        POSITION_UNKNOWN;

        @Override
        public Step step() {
            return MatterCallStep.FIRST_RESPONSE;
        }
    }
}
