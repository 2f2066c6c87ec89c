package org.yidan.call.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.engine.steps.Step;

/**
 * A duty a unit did not keep, before its sentence is written.
 *
 * @param fact key of the sentence, {@code call.fact.<fact>}; its arguments are unit, call number, deadline and actual time
 * @param severity 1 to 3
 */
public record Lapse(
        String unitCode,
        Step step,
        Category category,
        int severity,
        String fact,
        @Nullable Instant deadline,
        Instant actual) {}
