package org.yidan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;

/**
 * When is it due: the three clocks of RULES 0.4 over the holiday table in force and the region's working time.
 *
 * <p>Dates are days in Asia/Shanghai. A year whose notice is not loaded is counted provisionally up to the second after this
 * one, and later years are refused with {@link CalendarYearMissing} ({@link HolidayTable}). Within one transaction all answers
 * come from one state of the table.
 */
@Component
public class OfficeCalendar {

    private final HolidayTable.Source holidays;
    private final WorkingTimes usualTimes;
    private final Map<String, WorkingTimes> regionTimes;
    private final @Nullable OfficeCalendar byLaw;

    @Autowired
    public OfficeCalendar(HolidayTable.Source holidays, CalendarSettings settings) {
        this.holidays = holidays;
        this.usualTimes = WorkingTimes.of(settings.workingTime());
        this.regionTimes = settings.regionWorkingTime().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> WorkingTimes.of(entry.getValue())));
        this.byLaw = new OfficeCalendar(holidays, usualTimes, regionTimes);
    }

    private OfficeCalendar(
            HolidayTable.Source holidays, WorkingTimes usualTimes, Map<String, WorkingTimes> regionTimes) {
        this.holidays = holidays::current;
        this.usualTimes = usualTimes;
        this.regionTimes = regionTimes;
        this.byLaw = null;
    }

    /** The calendar of periods that a law fixes: no region lengthens them by closing its offices. */
    public OfficeCalendar byLaw() {
        return byLaw == null ? this : byLaw;
    }

    /**
     * The deadline with its explanation.
     * <ul>
     *   <li>{@code WORKING_HOURS}: a start outside working time begins at the next working minute; hours used up exactly at
     *       the end of a span are due at that end. Zero hours: due at that beginning.
     *   <li>{@code WORKING_DAYS}: the day of start is not counted; due at the close of the last day counted. Zero days: the
     *       close of the day of start, or of the next working day when that day is not worked or closed already.
     *   <li>{@code ELAPSED}: the hours by day and night, also into years not loaded. A day period ({@link
     *       TimeLimit#elapsedDays}) ends at the close of its last day, day of start not counted, and on the next working day
     *       when that is none.
     * </ul>
     */
    public Deadline deadline(String region, Instant from, TimeLimit limit) {
        return switch (limit.clock()) {
            case WORKING_HOURS -> workingHours(region).deadline(from, limit);
            case WORKING_DAYS -> dayCounting(region).workingDays(from, limit);
            case ELAPSED -> limit.dayPeriod()
                    ? dayCounting(region).elapsedDays(from, limit)
                    : DayCounting.elapsedHours(from, limit);
        };
    }

    /**
     * The instant at which {@code percent} (0 to 100) of the clock's time between start and due is used up, to the
     * millisecond: the milestones of a deadline. {@code WORKING_DAYS} are measured in the working time of the days counted, so
     * 50 % of 10 days is the close of the fifth, and of 3 days the middle of the second. 100 % is {@code due}, and so is every
     * share of no time at all.
     */
    public Instant share(String region, Instant from, Instant due, ClockKind clock, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("not a share of a deadline: " + percent + " %");
        }
        if (percent == 100 || !due.isAfter(from)) {
            return due;
        }
        if (clock == ClockKind.ELAPSED) {
            return from.plus(part(Duration.between(from, due), percent));
        }
        Instant begin = clock == ClockKind.WORKING_DAYS ? firstDayCounted(from, due) : from;
        WorkingHours hours = workingHours(region);
        Duration whole = hours.between(begin, due);
        return whole.isZero() ? due : hours.after(begin, part(whole, percent));
    }

    /**
     * How much of the clock's time between start and due is used up at an instant, in percent rounded up: the inverse of {@link
     * #share}. Above 100 when it is overdue; no time at all counts as used up.
     */
    public int percentUsed(String region, Instant from, Instant due, ClockKind clock, Instant at) {
        if (!at.isAfter(from)) {
            return 0;
        }
        if (clock == ClockKind.ELAPSED) {
            return percent(Duration.between(from, at), Duration.between(from, due));
        }
        Instant begin = clock == ClockKind.WORKING_DAYS ? firstDayCounted(from, due) : from;
        WorkingHours hours = workingHours(region);
        return percent(hours.between(begin, at), hours.between(begin, due));
    }

    private static int percent(Duration used, Duration whole) {
        return whole.isZero() || whole.isNegative()
                ? 100
                : Math.toIntExact(-Math.floorDiv(-used.toMillis() * 100, whole.toMillis()));
    }

    /**
     * Whether an instant at which this limit ends may still move, because the notice of its year is not loaded. Hours by day and
     * night never move.
     */
    public boolean isProvisional(TimeLimit limit, Instant due) {
        return (limit.clock() != ClockKind.ELAPSED || limit.dayPeriod()) && isProvisional(due);
    }

    /** The same of an instant whose clock is not known. */
    public boolean isProvisional(Instant due) {
        return holidays.current().isProvisional(LocalDate.ofInstant(due, OfficeClock.ZONE));
    }

    public boolean isWorkingDay(LocalDate day) {
        return holidays.current().isWorkingDay(day);
    }

    /** The first working day after this day, never the day itself. */
    public LocalDate nextWorkingDay(LocalDate day) {
        return holidays.current().next(day);
    }

    /** The region's working time from {@code a} to {@code b}; zero when {@code b} is not after {@code a}. */
    public Duration workingTimeBetween(String region, Instant a, Instant b) {
        return workingHours(region).between(a, b);
    }

    /** The same as the clock of a region counts, which has closing days of its own. */
    public int workingDaysBetween(String region, LocalDate a, LocalDate b) {
        return dayCounting(region).workingDaysBetween(a, b);
    }

    /** Working days after {@code a} up to and including {@code b}, as the clock counts; zero when {@code b} is not after. */
    public int workingDaysBetween(LocalDate a, LocalDate b) {
        return new DayCounting(holidays.current(), usualTimes).workingDaysBetween(a, b);
    }

    private WorkingHours workingHours(String region) {
        return new WorkingHours(holidays.of(region), regionTimes.getOrDefault(region, usualTimes));
    }

    private DayCounting dayCounting(String region) {
        return new DayCounting(holidays.of(region), regionTimes.getOrDefault(region, usualTimes));
    }

    /** The midnight after the day of start; the start itself when it is due on that day. */
    private static Instant firstDayCounted(Instant from, Instant due) {
        Instant midnight = LocalDate.ofInstant(from, OfficeClock.ZONE)
                .plusDays(1)
                .atStartOfDay(OfficeClock.ZONE)
                .toInstant();
        return midnight.isBefore(due) ? midnight : from;
    }

    private static Duration part(Duration whole, int percent) {
        return Duration.ofMillis(whole.multipliedBy(percent).dividedBy(100).toMillis());
    }
}
