package org.yidan.call.time;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yidan.calendar.HolidaysChanged;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.casework.time.StepTimes;

/** Recomputes the open deadlines of calls when the State Council changes the holidays (RULES 0.4-1). */
@Component
class HolidayShift {

    private static final Logger log = LoggerFactory.getLogger(HolidayShift.class);

    private final CallDeadlines deadlines;
    private final CallDeadlineChanges changes;
    private final Calls calls;
    private final CallClock clock;
    private final StepTimes times;

    HolidayShift(CallDeadlines deadlines, CallDeadlineChanges changes, Calls calls, CallClock clock, StepTimes times) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.calls = calls;
        this.clock = clock;
        this.times = times;
    }

    /** Runs in the transaction of the change: either the table and all deadlines change, or nothing does. */
    @EventListener
    void onHolidaysChanged(HolidaysChanged changed) {
        List<CallDeadline> open = deadlines.openOver(changed.from(), changed.until());
        for (CallDeadline deadline : open) {
            shift(deadline, changed.first());
        }
        log.info("holidays changed, {} open deadlines of calls looked at", open.size());
    }

    /** A limit that an extension or a pause has moved is a promised day and stays; only computed ones follow the table. */
    private void shift(CallDeadline deadline, LocalDate first) {
        if (changes.existsByDeadlineIdAndReasonNot(deadline.id(), CallDeadlineChange.Reason.HOLIDAYS)) {
            return;
        }
        Call call = calls.findById(deadline.callId()).orElseThrow();
        String reference = "holidays " + first.getYear();
        times.byTheTable(call.region(), deadline)
                .ifPresent(due -> clock.move(call, deadline, due, CallDeadlineChange.Reason.HOLIDAYS, reference));
    }
}
