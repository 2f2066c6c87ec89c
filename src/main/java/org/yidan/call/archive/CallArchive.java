package org.yidan.call.archive;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallStatus;
import org.yidan.call.change.PauseDesk;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.steps.MatterCallStep.Trait;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;

/**
 * Closes calls with their one outcome. Nothing is copied at the end: what was done and what follows are leaves of the sealed log,
 * and the bundle of the call is made out of them whenever it is asked for.
 */
@Service
@Transactional
public class CallArchive {

    private static final MatterCallStep STOP = MatterCallStep.STOP_CALL;

    private final CaseJournal journal;
    private final CaseClock clock;
    private final PauseDesk pauses;
    private final ApplicationEventPublisher events;

    CallArchive(CaseJournal journal, CaseClock clock, PauseDesk pauses, ApplicationEventPublisher events) {
        this.journal = journal;
        this.clock = clock;
        this.pauses = pauses;
        this.events = events;
    }

    /** Closes the call at the end of its way; what runs beside it and is still owed goes on. */
    public void close(Call call, CallOutcome outcome) {
        clock.meetAllBut(call.file(), MatterCallStep.with(Trait.OWED));
        end(call, outcome, MatterCallStep.ARCHIVE_CALL);
    }

    /** Closes a call that was withdrawn, terminated or merged, wherever it stood. */
    public void stop(Call call, CallOutcome outcome) {
        clock.meetAll(call.file());
        switch (outcome) {
            case WITHDRAWN, TERMINATED, MERGED -> end(call, outcome, STOP);
            default -> throw Refused.conflict("call.not-a-stop", outcome.name());
        }
    }

    private void end(Call call, CallOutcome outcome, Step step) {
        Instant now = clock.now();
        if (call.status() == CallStatus.SUSPENDED) {
            pauses.endWithCall(call);
        }
        call.close(outcome, now);
        journal.note(call.file(), StepEntry.bySystem(outcome.at(step), null));
        events.publishEvent(new CallEnded(call.id(), step.equals(STOP)));
    }
}
