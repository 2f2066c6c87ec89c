package org.yidan.casework.steps;

import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.Step;

/** A step of a call or a case. */
public interface CaseStep extends Step {

    /** What the constant says of itself. */
    StepFacts facts();

    /** Whether it goes on while the clock of the call is paused, because it decides about the pause. */
    default boolean runsInPause() {
        return false;
    }

    @Override
    default @Nullable String party() {
        return facts().party();
    }

    @Override
    default boolean named() {
        return facts().named();
    }

    @Override
    default boolean drawn() {
        return facts().drawn();
    }

    @Override
    default boolean byForm() {
        return facts().byForm();
    }

    @Override
    default @Nullable String onlyResult() {
        return facts().result();
    }

    @Override
    default String element() {
        String element = facts().element();
        return element == null ? Step.super.element() : element;
    }
}
