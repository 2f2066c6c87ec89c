package org.yidan.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How long something may take, and on which clock.
 *
 * @param amount hours, may have a fraction; for {@code WORKING_DAYS} whole days. Zero is allowed, negative is refused.
 * @param dayPeriod a period of calendar days on the elapsed clock, such as the 90 days of a penalty case: ends at the
 *     close of its last day, and on the next working day when that is none; {@code amount} is still in hours (24 a day)
 */
public record TimeLimit(ClockKind clock, BigDecimal amount, boolean dayPeriod) {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(4_000);
    private static final BigDecimal NANOS_PER_MILLI = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    /** Fails with {@link LimitOutOfRange} for a negative or enormous amount, and for a fraction of a working day. */
    public TimeLimit {
        boolean inDays = clock == ClockKind.WORKING_DAYS;
        if (amount.signum() < 0
                || amount.compareTo(inDays ? MOST_DAYS : MOST_HOURS) > 0
                || inDays && amount.stripTrailingZeros().scale() > 0) {
            throw new LimitOutOfRange(clock, amount);
        }
        if (dayPeriod && clock != ClockKind.ELAPSED) {
            throw new IllegalArgumentException("a day period runs on the elapsed clock, not on " + clock);
        }
    }

    public TimeLimit(ClockKind clock, BigDecimal amount) {
        this(clock, amount, false);
    }

    public static TimeLimit workingHours(BigDecimal hours) {
        return new TimeLimit(ClockKind.WORKING_HOURS, hours);
    }

    public static TimeLimit workingHours(long hours) {
        return workingHours(BigDecimal.valueOf(hours));
    }

    public static TimeLimit workingDays(int days) {
        return new TimeLimit(ClockKind.WORKING_DAYS, BigDecimal.valueOf(days));
    }

    public static TimeLimit elapsedHours(BigDecimal hours) {
        return new TimeLimit(ClockKind.ELAPSED, hours);
    }

    public static TimeLimit elapsedHours(long hours) {
        return elapsedHours(BigDecimal.valueOf(hours));
    }

    /** A period of calendar days; see {@code dayPeriod}. */
    public static TimeLimit elapsedDays(int days) {
        return new TimeLimit(ClockKind.ELAPSED, BigDecimal.valueOf(days).multiply(BigDecimal.valueOf(24)), true);
    }

    /** The hours in nanoseconds, rounded to the millisecond, which is what the engine keeps. */
    long nanos() {
        return amount.multiply(MILLIS_PER_HOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .multiply(NANOS_PER_MILLI)
                .longValueExact();
    }
}
