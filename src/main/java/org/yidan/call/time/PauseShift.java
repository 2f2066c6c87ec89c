package org.yidan.call.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.shared.OfficeClock;

/**
 * Gives the open deadlines of a call back the time its clock was paused, each on its own clock: net time is gross time without
 * the pause (DOMAIN 0.4 rule 3). A deadline that was over before the pause began stays where it was.
 */
@Component
public class PauseShift {

    /** Steps that decide about a change and are not paused with the handling. */
    private static final Set<String> NOT_PAUSED = Set.of("approveByLead", "approveByCenter", "resumeHandling");

    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);
    private static final int EXACT = 9;

    private final CallDeadlines deadlines;
    private final CallClock clock;
    private final OfficeCalendar calendar;

    PauseShift(CallDeadlines deadlines, CallClock clock, OfficeCalendar calendar) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** Moves every open deadline of the call by its part of the pause; the reference names the request. */
    public void giveBack(Call call, Instant pausedAt, Instant resumedAt, String reference) {
        for (CallDeadline deadline : deadlines.findByCallIdAndMetAtIsNull(call.id())) {
            Instant from = deadline.startedAt().isAfter(pausedAt) ? deadline.startedAt() : pausedAt;
            if (!NOT_PAUSED.contains(deadline.step())
                    && from.isBefore(resumedAt)
                    && deadline.due().isAfter(from)) {
                Instant due = shifted(call.region(), deadline, from, resumedAt);
                clock.move(call, deadline, due, CallDeadlineChange.Reason.PAUSE, reference);
            }
        }
    }

    private Instant shifted(String region, CallDeadline deadline, Instant from, Instant to) {
        Instant due = deadline.due();
        return switch (deadline.clock()) {
            case ELAPSED -> due.plus(Duration.between(from, to));
            case WORKING_HOURS -> later(
                    region, due, TimeLimit.workingHours(hours(calendar.workingTimeBetween(region, from, to))));
            case WORKING_DAYS -> later(
                    region, due, TimeLimit.workingDays(calendar.workingDaysBetween(day(from), day(to))));
        };
    }

    private Instant later(String region, Instant due, TimeLimit by) {
        return by.amount().signum() == 0
                ? due
                : calendar.deadline(region, due, by).due();
    }

    private static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.toMillis()).divide(MILLIS_PER_HOUR, EXACT, RoundingMode.HALF_UP);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, OfficeClock.ZONE);
    }
}
