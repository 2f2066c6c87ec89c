package org.yidan.evaluation.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/**
 * The days a figure is about, in Asia/Shanghai.
 *
 * @param until first day that is not counted any more
 */
public record Period(LocalDate from, LocalDate until) {

    /** A period has at least one day. */
    public Period {
        if (!from.isBefore(until)) {
            throw Refused.invalid("figures.period-empty", from, until);
        }
    }

    public static Period month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(first, first.plusMonths(1));
    }

    /** @param quarter from 1 */
    public static Period quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
        return new Period(first, first.plusMonths(3));
    }

    /** @param half 1 or 2 */
    public static Period halfYear(int year, int half) {
        LocalDate first = LocalDate.of(year, half * 6 - 5, 1);
        return new Period(first, first.plusMonths(6));
    }

    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** The calendar month of a day. */
    public static Period monthOf(LocalDate day) {
        return month(day.getYear(), day.getMonthValue());
    }

    /** The period of the same length before: as many months where it is of whole months, else as many days. */
    public Period previous() {
        long months = months();
        return months > 0
                ? new Period(from.minusMonths(months), from)
                : new Period(from.minusDays(ChronoUnit.DAYS.between(from, until)), from);
    }

    /** The same days a year before. */
    public Period yearBefore() {
        return new Period(from.minusYears(1), until.minusYears(1));
    }

    /** Short and the same in every language: 2026, 2026-H1, 2026-Q1, 2026-03, or both days. */
    public String label() {
        int year = from.getYear();
        int month = from.getMonthValue();
        return switch ((int) months()) {
            case 12 -> month == 1 ? String.valueOf(year) : days();
            case 6 -> month % 6 == 1 ? year + "-H" + (month / 6 + 1) : days();
            case 3 -> month % 3 == 1 ? year + "-Q" + (month / 3 + 1) : days();
            case 1 -> YearMonth.from(from).toString();
            default -> days();
        };
    }

    private String days() {
        return from + "/" + until.minusDays(1);
    }

    private long months() {
        return from.getDayOfMonth() == 1 && until.getDayOfMonth() == 1 ? ChronoUnit.MONTHS.between(from, until) : 0;
    }

    /** The last day that is counted; it says which formula holds. */
    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    Instant begins() {
        return from.atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    Instant ends() {
        return until.atStartOfDay(OfficeClock.ZONE).toInstant();
    }
}
