package org.yidan.call.carryover;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadlineChange;

/** The handling limit of a call that changes hands. Instants are UTC; working days are those of the call's region. */
@Component
class CarriedLimits {

    private final CaseClock clock;
    private final HandlingClock handling;
    private final OfficeCalendar calendar;
    private final HandOverSettings settings;

    CarriedLimits(CaseClock clock, HandlingClock handling, OfficeCalendar calendar, HandOverSettings settings) {
        this.clock = clock;
        this.handling = handling;
        this.calendar = calendar;
        this.settings = settings;
    }

    Instant now() {
        return clock.now();
    }

    /** Until when the running handling is due, but the least working days from now at the earliest. */
    Instant left(Call call) {
        Instant due = handling.running(call).due();
        Instant earliest = calendar.deadline(call.region(), clock.now(), TimeLimit.workingDays(settings.leastDays()))
                .due();
        return due.isAfter(earliest) ? due : earliest;
    }

    /** Puts this end in place of the fresh limit the new dispatch began. */
    void keep(Call call, Dispatch dispatch, Instant due, String runNo) {
        handling.move(call, due, CaseDeadlineChange.Reason.LIST_CHANGE, runNo);
        dispatch.moveHandleDue(due);
    }
}
