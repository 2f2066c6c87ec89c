package org.yidan.casework.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.calendar.ClockKind;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.time.LimitTables.LimitRule;
import org.yidan.shared.OfficeClock;

/** The arithmetic of deadlines, once for calls and cases: limits of tables, milestones, and what a new holiday table changes. */
@Component
public class StepTimes {

    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);
    private static final int EXACT = 9;

    private final OfficeCalendar calendar;

    StepTimes(OfficeCalendar calendar) {
        this.calendar = calendar;
    }

    /** The limit a row of a table gives; not for rows that refer to the list. */
    public TimeLimit limitOf(LimitRule rule) {
        if (rule.clock() == ClockKind.WORKING_DAYS) {
            return TimeLimit.workingDays(Period.parse(rule.limit()).getDays());
        }
        if (!rule.limit().contains("T")) {
            return TimeLimit.elapsedDays(Period.parse(rule.limit()).getDays());
        }
        BigDecimal minutes = BigDecimal.valueOf(Duration.parse(rule.limit()).toMinutes());
        return new TimeLimit(rule.clock(), minutes.divide(BigDecimal.valueOf(60), 9, RoundingMode.HALF_UP));
    }

    /** The milestones of a limit of a call that starts at the given instant. */
    public Milestones milestones(String region, TimeLimit limit, Instant from) {
        return milestones(calendar, region, limit, from);
    }

    /** The milestones of a limit of a case that starts at the given instant. */
    public Milestones milestones(CaseFile file, TimeLimit limit, Instant from) {
        return milestones(calendarOf(file.caseNo()), file.region(), limit, from);
    }

    private static Milestones milestones(OfficeCalendar calendar, String region, TimeLimit limit, Instant from) {
        Instant due = calendar.deadline(region, from, limit).due();
        return milestones(calendar, region, limit.clock(), from, due);
    }

    /** The milestones between two fixed instants. */
    public Milestones milestones(CaseFile file, ClockKind clock, Instant from, Instant due) {
        return milestones(calendarOf(file.caseNo()), file.region(), clock, from, due);
    }

    private static Milestones milestones(
            OfficeCalendar calendar, String region, ClockKind clock, Instant from, Instant due) {
        return new Milestones(
                from, calendar.share(region, from, due, clock, 50), calendar.share(region, from, due, clock, 80), due);
    }

    /** So many working days after an instant, at the close of the day. */
    public Instant workingDaysAfter(CaseFile file, Instant from, int days) {
        return calendarOf(file.caseNo())
                .deadline(file.region(), from, TimeLimit.workingDays(days))
                .due();
    }

    /** Penalty cases and transfers to the police run by periods of the law, which no region lengthens; all others by the office's own. */
    public OfficeCalendar calendarOf(String caseNo) {
        return CaseKind.PENALTY_CASE.isOf(caseNo) || CaseKind.CRIME_TRANSFER.isOf(caseNo) ? calendar.byLaw() : calendar;
    }

    /**
     * When the deadline ends if the time between the instants does not count, by its own clock (RULES 0.4-3). Empty
     * when that time lies before its start, or when it was over before.
     */
    public Optional<Instant> givenBack(String region, CaseDeadline deadline, Instant stoppedAt, Instant runningAt) {
        Instant from = deadline.startedAt().isAfter(stoppedAt) ? deadline.startedAt() : stoppedAt;
        return from.isBefore(runningAt) && deadline.due().isAfter(from)
                ? Optional.of(later(deadline.caseNo(), region, deadline.clock(), deadline.due(), from, runningAt))
                : Optional.empty();
    }

    /** The instant as much later as the clock counts between two others. */
    public Instant later(String caseNo, String region, ClockKind clock, Instant due, Instant from, Instant to) {
        OfficeCalendar counting = calendarOf(caseNo);
        return switch (clock) {
            case ELAPSED -> due.plus(Duration.between(from, to));
            case WORKING_HOURS -> later(
                    counting,
                    region,
                    due,
                    TimeLimit.workingHours(hours(counting.workingTimeBetween(region, from, to))));
            case WORKING_DAYS -> later(
                    counting,
                    region,
                    due,
                    TimeLimit.workingDays(counting.workingDaysBetween(region, day(from), day(to))));
        };
    }

    private static Instant later(OfficeCalendar counting, String region, Instant due, TimeLimit by) {
        return by.amount().signum() == 0
                ? due
                : counting.deadline(region, due, by).due();
    }

    private static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.toMillis()).divide(MILLIS_PER_HOUR, EXACT, RoundingMode.HALF_UP);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, OfficeClock.ZONE);
    }

    /** When the deadline ends by the holiday table of now; empty for hours by day and night, which no holiday moves. */
    public Optional<Instant> byTheTable(String region, CaseDeadline deadline) {
        TimeLimit limit = deadline.limit();
        return limit.clock() == ClockKind.ELAPSED && !limit.dayPeriod()
                ? Optional.empty()
                : Optional.of(calendarOf(deadline.caseNo())
                        .deadline(region, deadline.startedAt(), limit)
                        .due());
    }
}
