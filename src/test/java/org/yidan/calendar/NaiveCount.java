package org.yidan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The office's clocks counted the slow way: a list of all minutes of 2024 to 2026 with a mark at those worked, walked minute by
 * minute, and days walked day by day. Shares nothing with the calendar; it knows neither spans nor zones, only +08:00.
 */
final class NaiveCount {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final LocalDate END = LocalDate.of(2027, 1, 1);
    private static final long ORIGIN = FIRST.atStartOfDay().toEpochSecond(ZoneOffset.ofHours(8)) / 60;
    private static final int MINUTES_A_DAY = 1_440;

    private final BitSet workedDays = new BitSet();
    private final BitSet workedMinutes = new BitSet();
    private final int days = (int) (END.toEpochDay() - FIRST.toEpochDay());
    private final int closeMinute;

    /** @param dayPattern a character for each quarter of an hour of the day, {@code #} where it is worked */
    NaiveCount(Map<LocalDate, String[]> published, String dayPattern) {
        closeMinute = (dayPattern.lastIndexOf('#') + 1) * 15;
        for (int day = 0; day < days; day++) {
            LocalDate date = FIRST.plusDays(day);
            boolean worked = date.getDayOfWeek().getValue() <= 5;
            if (published.containsKey(date)) {
                worked = published.get(date)[0].equals("WORKDAY");
            }
            workedDays.set(day, worked);
            for (int minute = 0; worked && minute < MINUTES_A_DAY; minute++) {
                workedMinutes.set(day * MINUTES_A_DAY + minute, dayPattern.charAt(minute / 15) == '#');
            }
        }
    }

    /** The epoch second at which the last of these minutes is over; empty beyond the known years. */
    OptionalLong workingMinutes(Instant from, int minutes) {
        int at = minuteOf(from);
        for (int left = minutes; at < days * MINUTES_A_DAY; at++) {
            if (workedMinutes.get(at) && --left == 0) {
                return OptionalLong.of((ORIGIN + at + 1) * 60);
            }
        }
        return OptionalLong.empty();
    }

    int workingMinutesBetween(Instant from, Instant until) {
        int worked = 0;
        for (int at = minuteOf(from); at < minuteOf(until); at++) {
            worked += workedMinutes.get(at) ? 1 : 0;
        }
        return worked;
    }

    /** The close of the n-th working day after the day of start. */
    OptionalLong workingDays(Instant from, int wanted) {
        int left = wanted;
        for (int day = minuteOf(from) / MINUTES_A_DAY + 1; day < days; day++) {
            if (workedDays.get(day) && --left == 0) {
                return close(day);
            }
        }
        return OptionalLong.empty();
    }

    /** The close of the last calendar day, or of the next working day. */
    OptionalLong elapsedDays(Instant from, int wanted) {
        for (int day = minuteOf(from) / MINUTES_A_DAY + wanted; day < days; day++) {
            if (workedDays.get(day)) {
                return close(day);
            }
        }
        return OptionalLong.empty();
    }

    int workingDaysIn(int year) {
        int from = (int) (LocalDate.of(year, 1, 1).toEpochDay() - FIRST.toEpochDay());
        int until = (int) (LocalDate.of(year + 1, 1, 1).toEpochDay() - FIRST.toEpochDay());
        return workedDays.get(from, until).cardinality();
    }

    private OptionalLong close(int day) {
        return OptionalLong.of((ORIGIN + (long) day * MINUTES_A_DAY + closeMinute) * 60);
    }

    private static int minuteOf(Instant instant) {
        return (int) (instant.getEpochSecond() / 60 - ORIGIN);
    }
}
