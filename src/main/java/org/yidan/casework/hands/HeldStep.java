package org.yidan.casework.hands;

import org.jspecify.annotations.Nullable;

/**
 * A step somebody has to do.
 *
 * @param process key of the process, for example {@code matter-call}
 * @param no number of the call or case
 * @param step the step, lower camel: {@code approveResult}
 * @param part which of several of this step: a request, a violation or a unit; null where there is one
 */
public record HeldStep(String process, String no, String step, @Nullable String part) {}
