package org.yidan.calendar;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * When something is due, and day by day why then.
 *
 * @param amount hours, for {@code WORKING_DAYS} days
 * @param provisional it reaches into a year whose notice is not loaded yet, and is computed again when it is
 * @param explanation every day from the day of start to the day it is due; the amounts used sum up to {@code amount}
 */
public record Deadline(
        ClockKind clock,
        Instant from,
        BigDecimal amount,
        Instant due,
        boolean provisional,
        List<DeadlineDay> explanation) {

    public Deadline {
        explanation = List.copyOf(explanation);
    }
}
