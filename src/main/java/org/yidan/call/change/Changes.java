package org.yidan.call.change;

import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.dispatching.Dispatches;
import org.yidan.call.duty.Lapse;
import org.yidan.call.duty.Lapses;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.shared.Refused;

/** What an applied request does to a call that stays open. */
@Component
class Changes {

    private final HandlingClock handling;
    private final Dispatches dispatches;
    private final PauseDesk pauses;
    private final CaseJournal journal;
    private final Lapses lapses;

    Changes(HandlingClock handling, Dispatches dispatches, PauseDesk pauses, CaseJournal journal, Lapses lapses) {
        this.handling = handling;
        this.dispatches = dispatches;
        this.pauses = pauses;
        this.journal = journal;
        this.lapses = lapses;
    }

    /** Moves the limit of the handling and lets the township know. */
    void extend(Call call, CallRequest request, CaseDeadline running) {
        Instant newDue = Objects.requireNonNull(request.newDue());
        if (!newDue.isAfter(running.due())) {
            throw Refused.conflict("call.extension-overtaken");
        }
        handling.move(call, newDue, CaseDeadlineChange.Reason.EXTENSION, request.reference());
        dispatches.current(call).moveHandleDue(newDue);
        String township = call.township();
        if (township != null) {
            journal.note(
                    call.file(),
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
