package org.yidan.engine.steps;

import java.util.Set;

/** A constant of an enum that says what several steps came to; the enum names them, and {@link #at} refuses any other. */
public interface SharedResult {

    /** The steps that may come to it. */
    Set<? extends Step> steps();

    /** The code that the journal keeps. */
    String name();

    /** The result of one of them. */
    default StepResult at(Step step) {
        if (!steps().contains(step)) {
            throw new IllegalArgumentException(step.key() + " does not come to " + name());
        }
        return new OneResult(step, name());
    }
}
