package org.yidan.call.carryover;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.call.Call;
import org.yidan.call.dispatching.Dispatch;
import org.yidan.call.time.CallClock;
import org.yidan.casework.time.DeadlineMove;

/** The handling limit of a call that changes hands. Instants are UTC; working days are those of the call's region. */
@Component
class CarriedLimits {

    private final CallClock clock;
    private final OfficeCalendar calendar;
    private final HandOverSettings settings;

    CarriedLimits(CallClock clock, OfficeCalendar calendar, HandOverSettings settings) {
        this.clock = clock;
        this.calendar = calendar;
        this.settings = settings;
    }

    Instant now() {
        return clock.now();
    }

    /** Until when the running handling is due, but the least working days from now at the earliest. */
    Instant left(Call call) {
        Instant due = clock.handling(call).due();
        Instant earliest = calendar.deadline(call.region(), clock.now(), TimeLimit.workingDays(settings.leastDays()))
                .due();
        return due.isAfter(earliest) ? due : earliest;
    }

    /** Puts this end in place of the fresh limit the new dispatch began. */
    void keep(Call call, Dispatch dispatch, Instant due, String runNo) {
        clock.moveHandling(call, due, DeadlineMove.Reason.LIST_CHANGE, runNo);
        dispatch.moveHandleDue(due);
    }
}
