package org.yidan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which days are worked: weekends, plus the state's holidays and make-up workdays by name. Immutable. One question
 * ({@link #kindOf}) answers all others. A year without rows after the first published one is <em>provisional</em> up to a
 * last year: weekends and the holidays of the law are off, and what is counted so changes when its rows are loaded. Any
 * other year is refused with {@link CalendarYearMissing}.
 */
public final class HolidayTable {

    private final Map<LocalDate, NamedDay> named = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();
    private final Set<Integer> provisional = new HashSet<>();

    /** Years from the first in {@code days} to {@code lastProvisional} that have none are provisional. */
    public HolidayTable(Collection<NamedDay> days, int lastProvisional) {
        for (NamedDay day : days) {
            named.put(day.date(), day);
            years.add(day.date().getYear());
        }
        years.stream().min(Integer::compare).ifPresent(first -> IntStream.rangeClosed(first, lastProvisional)
                .filter(year -> !years.contains(year))
                .forEach(this::takeTheLaw));
    }

    private void takeTheLaw(int year) {
        provisional.add(year);
        StatutoryHolidays.of(year).forEach(day -> named.put(day.date(), day));
    }

    /** A day that the state's notice names: a holiday, or a weekend day that is worked. */
    public record NamedDay(LocalDate date, boolean holiday, String name) {}

    /** Where the table comes from; answers by the table in force for the current transaction. */
    public interface Source {
        HolidayTable current();
    }

    /** Whether the notice of this year is loaded. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** Whether the day is counted by the law alone, because the notice of its year is not loaded yet. */
    public boolean isProvisional(LocalDate date) {
        return provisional.contains(date.getYear());
    }

    public DeadlineDay.Kind kindOf(LocalDate date) {
        if (!years.contains(date.getYear()) && !isProvisional(date)) {
            throw new CalendarYearMissing(date.getYear());
        }
        NamedDay day = named.get(date);
        if (day != null) {
            return day.holiday() ? DeadlineDay.Kind.HOLIDAY : DeadlineDay.Kind.MAKE_UP_WORKDAY;
        }
        DayOfWeek weekday = date.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
                ? DeadlineDay.Kind.WEEKEND
                : DeadlineDay.Kind.WORKING_DAY;
    }

    /** The published name of a holiday or make-up workday, otherwise empty. */
    public String nameOf(LocalDate date) {
        NamedDay day = named.get(date);
        return day == null ? "" : day.name();
    }

    public boolean isWorkingDay(LocalDate date) {
        return kindOf(date).isWorked();
    }

    /** The first working day after this day, never the day itself. */
    public LocalDate next(LocalDate date) {
        return nextOrSame(date.plusDays(1));
    }

    /** This day if it is a working day, otherwise the first one after it. */
    public LocalDate nextOrSame(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
