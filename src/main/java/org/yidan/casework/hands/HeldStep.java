package org.yidan.casework.hands;

import org.jspecify.annotations.Nullable;
import org.yidan.engine.steps.Step;

/**
 * A step somebody has to do.
 *
 * @param no number of the call or case
 * @param part which of several of this step: a request, a violation or a unit; null where there is one
 */
public record HeldStep(Step step, String no, @Nullable String part) {}
