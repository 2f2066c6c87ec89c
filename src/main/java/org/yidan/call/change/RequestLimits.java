package org.yidan.call.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.CallSettings;
import org.yidan.call.CallStatus;
import org.yidan.call.Calls;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.engine.steps.Step;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** How far a change may go (RULES 1.6); asked when it is submitted and again when it is carried out. */
@Component
class RequestLimits {

    private static final LocalTime CLOSE = LocalTime.of(18, 0);
    private static final Set<Step> ENFORCEMENT_BEGUN =
            Set.of(MatterCallStep.CASE_FILED, MatterCallStep.CRIME_TRANSFER_DECIDED);

    private final CaseClock clock;
    private final HandlingClock handling;
    private final OfficeCalendar calendar;
    private final CallSettings settings;
    private final CaseJournal journal;
    private final Calls calls;

    RequestLimits(
            CaseClock clock,
            HandlingClock handling,
            OfficeCalendar calendar,
            CallSettings settings,
            CaseJournal journal,
            Calls calls) {
        this.clock = clock;
        this.handling = handling;
        this.calendar = calendar;
        this.settings = settings;
        this.journal = journal;
        this.calls = calls;
    }

    /** The new limit of the handling: the close of that day, or of the next working day; before the old one is over. */
    Instant newDue(Call call, @Nullable LocalDate day) {
        CaseDeadline runs = requireHandlingInTime(call);
        if (day == null) {
            throw Refused.invalid("call.extension-day-missing");
        }
        Instant due = calendar.deadline(
                        call.region(), day.atStartOfDay(OfficeClock.ZONE).toInstant(), TimeLimit.workingDays(0))
                .due();
        Instant latest = handling.workingDaysAfter(call, handling.days(call));
        if (!due.isAfter(runs.due()) || due.isAfter(latest)) {
            throw Refused.invalid("call.extension-out-of-range", dayOf(runs.due()), dayOf(latest));
        }
        return due;
    }

    /** The clock of the handling, not yet over. */
    CaseDeadline requireHandlingInTime(Call call) {
        CaseDeadline runs = runningHandling(call);
        if (clock.now().isAfter(runs.due())) {
            throw Refused.conflict("call.extension-too-late");
        }
        return runs;
    }

    /** The days to which the handling may be extended. */
    RequestChances.Days extensionDays(Call call) {
        Instant latest = handling.workingDaysAfter(call, handling.days(call));
        return new RequestChances.Days(
                LocalDate.ofInstant(runningHandling(call).due(), OfficeClock.ZONE)
                        .plusDays(1),
                LocalDate.ofInstant(latest, OfficeClock.ZONE));
    }

    /** A pause needs a handling that runs and is not over. */
    void requirePausable(Call call) {
        if (call.status() != CallStatus.HANDLING) {
            throw Refused.conflict("call.handling-not-running", call.callNo());
        }
        requireHandlingInTime(call);
    }

    /** The clock of the handling, while it runs. */
    CaseDeadline runningHandling(Call call) {
        return clock.running(call.callNo(), HandlingClock.HANDLING)
                .orElseThrow(() -> Refused.conflict("call.handling-not-running", call.callNo()));
    }

    /** The end of a pause: the close of that day. */
    Instant pauseEnd(Call call, @Nullable LocalDate day) {
        requirePausable(call);
        LocalDate today = LocalDate.ofInstant(clock.now(), OfficeClock.ZONE);
        LocalDate latest = today.plusDays(settings.longestPause().toDays());
        if (day == null || !day.isAfter(today) || day.isAfter(latest)) {
            throw Refused.invalid(
                    "call.pause-out-of-range", settings.longestPause().toDays(), latest.toString());
        }
        return day.atTime(CLOSE).atZone(OfficeClock.ZONE).toInstant();
    }

    /** Enforcement once begun is not stopped by a withdrawal. */
    void requireNoCaseFiled(Call call) {
        if (journal.any(call.callNo(), ENFORCEMENT_BEGUN)) {
            throw Refused.conflict("call.case-was-filed", call.callNo());
        }
    }

    /** The main call: another open one of the same matter in the same region. */
    void requireMainCall(Call call, @Nullable String mainCallNo) {
        if (mainCallNo == null || mainCallNo.equals(call.callNo())) {
            throw Refused.invalid("call.main-call-missing");
        }
        Call main = calls.byNo(mainCallNo);
        if (!main.mayTakeIn(call)) {
            throw Refused.invalid("call.main-call-does-not-fit", mainCallNo);
        }
    }

    private static String dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, OfficeClock.ZONE).toString();
    }
}
