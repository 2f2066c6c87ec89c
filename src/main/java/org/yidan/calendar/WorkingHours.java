package org.yidan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.yidan.shared.OfficeClock;

/** The clock of working hours; a start outside working time begins at the next working minute. */
record WorkingHours(HolidayTable table, WorkingTimes times) {

    Deadline deadline(Instant from, TimeLimit limit) {
        DayByDay days = new DayByDay(from, limit);
        LocalDateTime start = LocalDateTime.ofInstant(from, OfficeClock.ZONE);
        LocalDate day = start.toLocalDate();
        long at = start.toLocalTime().toNanoOfDay();
        long wanted = limit.nanos();
        long used = 0;
        while (true) {
            DeadlineDay.Kind kind = table.kindOf(day);
            long available = kind.isWorked() ? times.leftFrom(at) : 0;
            if (available > 0 && wanted - used <= available) {
                days.add(day, kind, table.nameOf(day), DayByDay.plain(limit.amount()));
                return days.due(instant(day, times.after(at, wanted - used)), table);
            }
            used += available;
            days.add(day, kind, table.nameOf(day), DayByDay.hours(used));
            day = day.plusDays(1);
            at = 0;
        }
    }

    /** The instant at which this much working time since {@code from} is used up. */
    Instant after(Instant from, Duration amount) {
        LocalDateTime start = LocalDateTime.ofInstant(from, OfficeClock.ZONE);
        LocalDate day = start.toLocalDate();
        long at = start.toLocalTime().toNanoOfDay();
        long left = amount.toNanos();
        while (true) {
            long available = table.isWorkingDay(day) ? times.leftFrom(at) : 0;
            if (available > 0 && left <= available) {
                return instant(day, times.after(at, left));
            }
            left -= available;
            day = day.plusDays(1);
            at = 0;
        }
    }

    /** The working time between two instants; zero when the second is not after the first. */
    Duration between(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            return Duration.ZERO;
        }
        LocalDateTime start = LocalDateTime.ofInstant(from, OfficeClock.ZONE);
        LocalDateTime end = LocalDateTime.ofInstant(until, OfficeClock.ZONE);
        long worked = 0;
        for (LocalDate day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            if (table.isWorkingDay(day)) {
                long begin =
                        day.equals(start.toLocalDate()) ? start.toLocalTime().toNanoOfDay() : 0;
                long stop = day.equals(end.toLocalDate()) ? end.toLocalTime().toNanoOfDay() : Long.MAX_VALUE;
                worked += times.between(begin, stop);
            }
        }
        return Duration.ofNanos(worked);
    }

    private static Instant instant(LocalDate day, long nanoOfDay) {
        return day.atTime(LocalTime.ofNanoOfDay(nanoOfDay))
                .atZone(OfficeClock.ZONE)
                .toInstant();
    }
}
