package org.yidan.call.archive;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallRefused;
import org.yidan.call.CallStatus;
import org.yidan.call.change.PauseDesk;
import org.yidan.call.journal.CallJournal;
import org.yidan.call.time.CallClock;
import org.yidan.casework.journal.StepEntry;

/**
 * Closes calls with their one outcome. The archive package is written by {@link ArchiveKeeper} when nothing of the call is open
 * any more, mostly in the same transaction.
 */
@Service
@Transactional
public class CallArchive {

    private static final String STOP = "stopCall";

    private final CallJournal journal;
    private final CallClock clock;
    private final PauseDesk pauses;
    private final ApplicationEventPublisher events;

    CallArchive(CallJournal journal, CallClock clock, PauseDesk pauses, ApplicationEventPublisher events) {
        this.journal = journal;
        this.clock = clock;
        this.pauses = pauses;
        this.events = events;
    }

    /** Closes the call at the end of its way; what runs beside it and is still owed goes on. */
    public void close(Call call, CallOutcome outcome) {
        clock.meetAllBut(call, OpenParts.OWED);
        end(call, outcome, "archiveCall");
    }

    /** Closes a call that was withdrawn, terminated or merged, wherever it stood. */
    public void stop(Call call, CallOutcome outcome) {
        clock.meetAll(call);
        switch (outcome) {
            case WITHDRAWN, TERMINATED, MERGED -> end(call, outcome, STOP);
            default -> throw CallRefused.conflict("not-a-stop", outcome.name());
        }
    }

    private void end(Call call, CallOutcome outcome, String step) {
        Instant now = clock.now();
        if (call.status() == CallStatus.SUSPENDED) {
            pauses.endWithCall(call);
        }
        call.close(outcome, now);
        journal.note(call, StepEntry.bySystem(step, outcome.name(), null));
        events.publishEvent(new CallEnded(call.id(), step.equals(STOP)));
    }
}
