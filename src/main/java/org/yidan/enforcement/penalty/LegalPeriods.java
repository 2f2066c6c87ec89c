package org.yidan.enforcement.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.calendar.CalendarYearMissing;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.shared.OfficeClock;

/** Counts the periods of the law: the day of start is not counted, days are days in Asia/Shanghai (行政处罚法 85). */
@Component
public class LegalPeriods {

    private static final int NOON = 12;

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;

    LegalPeriods(JdbcClient jdbc, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    private record Row(int amount, String unit, String article) {}

    /** The article the period comes from. */
    public String article(LegalPeriod period) {
        return row(period).article();
    }

    /** The period as a limit that begins on this day. */
    public TimeLimit limit(LegalPeriod period, LocalDate from) {
        Row row = row(period);
        return switch (row.unit()) {
            case "HOURS" -> TimeLimit.elapsedHours(row.amount());
            case "DAYS" -> TimeLimit.elapsedDays(row.amount());
            case "WORKING_DAYS" -> TimeLimit.workingDays(row.amount());
            case "MONTHS" -> until(from, from.plusMonths(row.amount()));
            case "YEARS" -> until(from, from.plusYears(row.amount()));
            default -> throw new IllegalStateException("no such unit of a period: " + row.unit());
        };
    }

    /** The last day of the period that begins on this day. */
    public LocalDate lastDay(String region, LegalPeriod period, LocalDate from) {
        Instant due = calendar.byLaw()
                .deadline(region, begin(from), limit(period, from))
                .due();
        return LocalDate.ofInstant(due, OfficeClock.ZONE);
    }

    /** The last day of a period of years, whether it is worked or not: a limitation is no period to act in. */
    public LocalDate anniversary(LegalPeriod period, LocalDate from) {
        return from.plusYears(row(period).amount());
    }

    /** An instant on the day, from which the clocks count it as the day of start. */
    public static Instant begin(LocalDate day) {
        return day.atTime(NOON, 0).atZone(OfficeClock.ZONE).toInstant();
    }

    /** Ends on the next working day where the last day is none, unless nobody knows the holidays of that year yet. */
    public TimeLimit until(LocalDate from, LocalDate last) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(from, last));
        try {
            calendar.isWorkingDay(last);
            return TimeLimit.elapsedDays(days);
        } catch (CalendarYearMissing notLoadedYet) {
            return TimeLimit.elapsedHours(days * 24L);
        }
    }

    private Row row(LegalPeriod period) {
        return jdbc.sql("select amount, unit, article from legal_period where code = ?")
                .param(period.name())
                .query((row, n) -> new Row(row.getInt(1), row.getString(2), row.getString(3)))
                .single();
    }
}
