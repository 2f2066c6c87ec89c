package org.yidan.engine.steps;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The steps of one module's processes; a bean without state, so that tests can read them without the application. */
public interface ProcessSteps {

    /** Every constant of the module's enums of steps. */
    List<Step> steps();

    /** The constants of several enums in one list. */
    static List<Step> of(Step[]... enums) {
        return Stream.of(enums).flatMap(Arrays::stream).toList();
    }
}
