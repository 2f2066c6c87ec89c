package org.yidan.calendar;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.yidan.shared.OfficeClock;

/** The clocks that count days: working days, and the elapsed clock with its day periods. */
record DayCounting(HolidayTable table, WorkingTimes times) {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    /** The day of start is not counted; due at the close of the last day counted. */
    Deadline workingDays(Instant from, TimeLimit limit) {
        DayByDay days = new DayByDay(from, limit);
        LocalDate day = LocalDate.ofInstant(from, OfficeClock.ZONE);
        days.addUncounted(day, table);
        int wanted = limit.amount().intValueExact();
        for (int counted = 0; counted < wanted; ) {
            day = day.plusDays(1);
            DeadlineDay.Kind kind = table.kindOf(day);
            counted += kind.isWorked() ? 1 : 0;
            days.add(day, kind, table.nameOf(day), BigDecimal.valueOf(counted));
        }
        return dueAtClose(days, day, from);
    }

    /** By day and night: asks no holiday table, so it also runs into years not loaded yet. */
    static Deadline elapsedHours(Instant from, TimeLimit limit) {
        DayByDay days = new DayByDay(from, limit);
        Instant due = from.plusNanos(limit.nanos());
        LocalDate day = LocalDate.ofInstant(from, OfficeClock.ZONE);
        Instant midnight = midnightAfter(day);
        while (midnight.isBefore(due)) {
            BigDecimal passed = DayByDay.hours(Duration.between(from, midnight).toNanos());
            days.add(day, DeadlineDay.Kind.CALENDAR_DAY, "", passed);
            day = day.plusDays(1);
            midnight = midnightAfter(day);
        }
        days.add(day, DeadlineDay.Kind.CALENDAR_DAY, "", DayByDay.plain(limit.amount()));
        return days.due(due);
    }

    /** Calendar days after the day of start; a last day that is not worked moves to the next working day. */
    Deadline elapsedDays(Instant from, TimeLimit limit) {
        DayByDay days = new DayByDay(from, limit);
        LocalDate first = LocalDate.ofInstant(from, OfficeClock.ZONE);
        days.add(first, DeadlineDay.Kind.CALENDAR_DAY, "", BigDecimal.ZERO);
        int wanted = limit.amount().divide(HOURS_A_DAY).intValueExact();
        for (int counted = 1; counted < wanted; counted++) {
            BigDecimal total = HOURS_A_DAY.multiply(BigDecimal.valueOf(counted));
            days.add(first.plusDays(counted), DeadlineDay.Kind.CALENDAR_DAY, "", total);
        }
        LocalDate last = first.plusDays(wanted);
        if (wanted > 0) {
            days.add(last, table.kindOf(last), table.nameOf(last), limit.amount());
        }
        return dueAtClose(days, last, from);
    }

    /** The number of working days after {@code a} up to and including {@code b}. */
    int workingDaysBetween(LocalDate a, LocalDate b) {
        int counted = 0;
        for (LocalDate day = a.plusDays(1); !day.isAfter(b); day = day.plusDays(1)) {
            counted += table.isWorkingDay(day) ? 1 : 0;
        }
        return counted;
    }

    /** Due at the close of this day, or of the next working day when this one is not worked or is closed already. */
    private Deadline dueAtClose(DayByDay days, LocalDate last, Instant from) {
        LocalDate day = last;
        while (!table.isWorkingDay(day) || closeOf(day).isBefore(from)) {
            day = day.plusDays(1);
            days.addUncounted(day, table);
        }
        return days.due(closeOf(day), table);
    }

    private Instant closeOf(LocalDate day) {
        return day.atTime(times.close()).atZone(OfficeClock.ZONE).toInstant();
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant();
    }
}
