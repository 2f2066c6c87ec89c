package org.yidan.casework.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.calendar.ClockKind;
import org.yidan.shared.Texts;

/**
 * A deadline with its reasons.
 *
 * @param provisional it is still open and may move, because the holidays of that year are not published yet
 * @param explanation day by day why it was first due then; empty when the calendar has no data for it any more
 * @param remindAt when half of it is used up
 * @param yellowAt when 80 percent of it are used up
 * @param changes what moved it since, with both values
 */
public record DeadlineLine(
        String step,
        @Nullable String unit,
        String rule,
        ClockKind clock,
        BigDecimal amount,
        Instant startedAt,
        Instant firstDue,
        Instant due,
        Instant remindAt,
        Instant yellowAt,
        @Nullable Instant metAt,
        State state,
        boolean provisional,
        List<String> explanation,
        List<Change> changes) {

    /** How the deadline stands. */
    public enum State {
        RUNNING,
        OVERDUE,
        MET,
        MET_LATE
    }

    /** A move from one instant to another, and by which act. */
    public record Change(Instant before, Instant after, String reason, String reference, Instant changedAt) {}

    /** Whether it is that of this step as this unit has to do it; null where either belongs to no unit. */
    public boolean isOf(String done, @Nullable String by) {
        return step.equals(done) && (unit == null || by == null || unit.equals(by));
    }

    private static final int HOURS_OF_A_DAY = 24;
    private static final int MOST_HOURS = 72;

    /** The limit as people say it: days rather than thousands of hours. */
    public String limitWords() {
        if (clock == ClockKind.ELAPSED && inWholeDays()) {
            return Texts.of("pages.calls.clock.DAYS", amount.intValueExact() / HOURS_OF_A_DAY);
        }
        return amount.stripTrailingZeros().toPlainString() + " " + Texts.of("pages.calls.clock." + clock);
    }

    private boolean inWholeDays() {
        return amount.stripTrailingZeros().scale() <= 0
                && amount.intValueExact() >= MOST_HOURS
                && amount.intValueExact() % HOURS_OF_A_DAY == 0;
    }
}
