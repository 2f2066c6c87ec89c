package org.yidan.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yidan.shared.OfficeClock;

/** Writes a deadline's explanation down while the days are counted. */
final class DayByDay {

    private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);
    private static final int SECOND_EXACT_SCALE = 6;

    private final Instant from;
    private final TimeLimit limit;
    private final List<DeadlineDay> days = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;

    DayByDay(Instant from, TimeLimit limit) {
        this.from = from;
        this.limit = limit;
    }

    /** A day after which this much is counted in all. */
    void add(LocalDate date, DeadlineDay.Kind kind, String name, BigDecimal totalAfter) {
        days.add(new DeadlineDay(limit.clock(), date, kind, name, plain(totalAfter.subtract(total)), totalAfter));
        total = totalAfter;
    }

    /** A day that adds nothing. */
    void addUncounted(LocalDate date, HolidayTable table) {
        add(date, table.kindOf(date), table.nameOf(date), total);
    }

    /** The counting ends; the last day added must have brought the total to the amount of the limit. */
    Deadline due(Instant due, HolidayTable table) {
        return due(due, table.isProvisional(LocalDate.ofInstant(due, OfficeClock.ZONE)));
    }

    /** The counting by day and night ends, which no holiday moves. */
    Deadline due(Instant due) {
        return due(due, false);
    }

    private Deadline due(Instant due, boolean provisional) {
        return new Deadline(limit.clock(), from, limit.amount(), due, provisional, days);
    }

    /** Hours out of nanoseconds, exact to the second: what is lost in one day's rounding, the next day's makes good. */
    static BigDecimal hours(long nanos) {
        return plain(BigDecimal.valueOf(nanos).divide(NANOS_PER_HOUR, SECOND_EXACT_SCALE, RoundingMode.HALF_UP));
    }

    /** The same number with no trailing zeros and no exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
