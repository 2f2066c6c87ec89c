package org.yidan.call.outside;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The acts people outside may know of, by the steps of the journal that mean them; every other step is internal. */
public enum PublicStage {
    REGISTERED("registerCall"),
    SUPPLEMENTED("supplementCall"),
    TAKEN_IN("verifyAndAccept"),
    DISPATCHED("issueDispatch"),
    SIGNED("acceptDispatch", "signBySystem"),
    ON_SITE("firstResponse"),
    ANSWERED("giveFeedback"),
    VERIFIED("verifyOnSite", "verifyByDefault"),
    REOPENED("orderRework"),
    CLOSED("archiveCall", "stopCall");

    private final Set<String> steps;

    PublicStage(String... steps) {
        this.steps = Set.of(steps);
    }

    /** The stage this step of the journal means, if it is not internal. */
    static Optional<PublicStage> of(String step) {
        return Arrays.stream(values())
                .filter(stage -> stage.steps.contains(step))
                .findFirst();
    }

    static String[] allSteps() {
        return Arrays.stream(values()).flatMap(stage -> stage.steps.stream()).toArray(String[]::new);
    }
}
