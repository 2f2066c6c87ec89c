package org.yidan.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Days the office can have to do with: Java knows the year +999999999, no calendar, database or deadline does. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final Instant FROM = FIRST.atStartOfDay(OfficeClock.ZONE).toInstant();
    private static final Instant UNTIL =
            LAST.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant();

    private Days() {}

    /** Readable, and still no day to work with; who reads dates already refuses it with them. */
    static final class OutOfRange extends DateTimeException {

        OutOfRange(String day) {
            super(day);
        }
    }

    /** The day, if it is one of them; else refused as a text that is no day would be. */
    public static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new OutOfRange(day.toString());
        }
        return day;
    }

    /** The moment, if it lies on one of them. */
    public static Instant within(Instant moment) {
        if (moment.isBefore(FROM) || !moment.isBefore(UNTIL)) {
            throw new OutOfRange(moment.toString());
        }
        return moment;
    }
}
