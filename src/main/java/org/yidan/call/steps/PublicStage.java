package org.yidan.call.steps;

import java.util.Arrays;
import java.util.Optional;

/** The stages of a call that people outside may know of; the steps say which of them they mean, and every other is internal. */
public enum PublicStage {
    REGISTERED,
    SUPPLEMENTED,
    TAKEN_IN,
    DISPATCHED,
    SIGNED,
    ON_SITE,
    ANSWERED,
    VERIFIED,
    REOPENED,
    CLOSED;

    /** The stage this step of the journal means, if it is not internal. */
    public static Optional<PublicStage> of(String key) {
        return Arrays.stream(MatterCallStep.values())
                .filter(step -> step.key().equals(key))
                .findFirst()
                .flatMap(MatterCallStep::stage);
    }

    /** The keys of all steps that mean a stage. */
    public static String[] allSteps() {
        return Arrays.stream(MatterCallStep.values())
                .filter(step -> step.stage().isPresent())
                .map(MatterCallStep::key)
                .toArray(String[]::new);
    }
}
