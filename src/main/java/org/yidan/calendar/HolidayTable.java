package org.yidan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked: weekends, plus the state's holidays and make-up workdays by name. Immutable. One question
 * ({@link #kindOf}) answers all others. In a <em>provisional</em> year weekends and the holidays of the law are off, and what is
 * counted so changes when its notice is loaded. Any other year is refused with {@link CalendarYearMissing}.
 */
public final class HolidayTable {

    private final Map<LocalDate, NamedDay> named = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();
    private final Set<Integer> provisional = new HashSet<>();
    private final Map<LocalDate, String> closed;

    /** The days of published years, and of years that are provisional till then. */
    public HolidayTable(Collection<NamedDay> published, Collection<NamedDay> byTheLaw) {
        closed = Map.of();
        add(published, years);
        add(byTheLaw, provisional);
    }

    private HolidayTable(HolidayTable national, Map<LocalDate, String> closed) {
        this.closed = Map.copyOf(closed);
        named.putAll(national.named);
        years.addAll(national.years);
        provisional.addAll(national.provisional);
    }

    /** The same with days on which the offices of one region are closed beside, by what they are closed for. */
    public HolidayTable closedOn(Map<LocalDate, String> days) {
        return new HolidayTable(this, days);
    }

    private void add(Collection<NamedDay> days, Set<Integer> into) {
        for (NamedDay day : days) {
            named.put(day.date(), day);
            into.add(day.date().getYear());
        }
    }

    /** A day that the state's notice names: a holiday, or a weekend day that is worked. */
    public record NamedDay(LocalDate date, boolean holiday, String name) {}

    /** Where the table comes from; answers by the tables in force for the current transaction. */
    public interface Source {

        /** The state's holidays, by which periods of the law are counted. */
        HolidayTable current();

        /** The same with the closing days of a region, by which its offices count. */
        default HolidayTable of(String region) {
            return current();
        }
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
        if (closed.containsKey(date)) {
            return DeadlineDay.Kind.CLOSING;
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

    /** The published name of a holiday or make-up workday, or what a closing day is for; otherwise empty. */
    public String nameOf(LocalDate date) {
        String closing = closed.get(date);
        if (closing != null) {
            return closing;
        }
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
