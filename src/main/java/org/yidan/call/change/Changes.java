package org.yidan.call.change;

import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallRefused;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.duty.Lapse;
import org.yidan.call.duty.Lapses;
import org.yidan.call.journal.CallJournal;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.CallClock;
import org.yidan.call.time.CallDeadline;
import org.yidan.call.time.CallDeadlineChange;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.StepEntry;

/** What an applied request does to a call that stays open. */
@Component
class Changes {

    private final CallClock clock;
    private final Dispatches dispatches;
    private final PauseDesk pauses;
    private final CallJournal journal;
    private final Lapses lapses;

    Changes(CallClock clock, Dispatches dispatches, PauseDesk pauses, CallJournal journal, Lapses lapses) {
        this.clock = clock;
        this.dispatches = dispatches;
        this.pauses = pauses;
        this.journal = journal;
        this.lapses = lapses;
    }

    /** Moves the limit of the handling and lets the township know. */
    void extend(Call call, CallRequest request, CallDeadline handling) {
        Instant newDue = Objects.requireNonNull(request.newDue());
        if (!newDue.isAfter(handling.due())) {
            throw CallRefused.conflict("extension-overtaken");
        }
        clock.moveHandling(call, newDue, CallDeadlineChange.Reason.EXTENSION, request.reference());
        dispatches.current(call).moveHandleDue(newDue);
        String township = call.township();
        if (township != null) {
            journal.note(
                    call,
                    StepEntry.bySystem(MatterCallStep.INFORM_TOWNSHIP, newDue.toString())
                            .forUnit(township));
        }
    }

    /** Stops the clock of the call. */
    void pause(Call call, CallRequest request, Instant now) {
        pauses.begin(call, request, now);
    }

    /** Counts against the quality of the calling unit's calls, never against the citizen (RULES 1.6). */
    void markAbuse(Call call, CallRequest request, Instant now) {
        call.markAbuse(request.reason());
        lapses.tell(
                call,
                new Lapse(
                        call.caller().unitCode(),
                        CallRequestStep.APPLY_REQUEST,
                        Category.CALL_ABUSE,
                        1,
                        "call-abuse",
                        null,
                        now));
    }
}
