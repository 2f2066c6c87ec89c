package org.yidan.call.change;

import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallProcess;
import org.yidan.call.CallStatus;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.call.time.PauseShift;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.shared.Refused;

/** Pauses the clock of a call and lets it run on; the time between is given back to every open deadline. */
@Service
@Transactional
public class PauseDesk {

    private final CallPauses pauses;
    private final PauseShift shift;
    private final CallProcess process;
    private final CaseJournal journal;
    private final CaseClock clock;

    PauseDesk(CallPauses pauses, PauseShift shift, CallProcess process, CaseJournal journal, CaseClock clock) {
        this.pauses = pauses;
        this.shift = shift;
        this.process = process;
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins the pause that was approved. */
    void begin(Call call, CallRequest request, Instant now) {
        Instant until = Objects.requireNonNull(request.pauseUntil());
        if (call.status() != CallStatus.HANDLING) {
            throw Refused.conflict("call.handling-not-running", call.callNo());
        }
        if (!until.isAfter(now)) {
            throw Refused.conflict("call.pause-overtaken");
        }
        call.suspend();
        pauses.save(new CallPause(request, until, now));
        process.holdTimers(call);
    }

    /** The handler goes on before the pause ends by itself; the clock runs on with {@link #resume}. */
    public void resumeByHand(Call call, String note, FormSubmission sent) {
        pauses.findByCallIdAndResumedAtIsNull(call.id()).ifPresent(pause -> pause.resumeBy(sent.actor()));
        journal.done(call.file(), sent.entry(CallRequestStep.RESUME_HANDLING, note));
    }

    /** Lets the clock run on; gives nothing back to a call that a ruling moved meanwhile, as its new owner has a fresh limit. */
    public void resume(Call call) {
        pauses.findByCallIdAndResumedAtIsNull(call.id()).ifPresent(pause -> {
            Instant now = clock.now();
            pause.end(now);
            if (call.status() == CallStatus.SUSPENDED) {
                call.resume();
                shift.giveBack(call, pause.pausedAt(), now, "call-request/" + pause.requestId());
            }
            process.releaseTimers(call);
            journal.note(call.file(), StepEntry.bySystem(CallRequestStep.RESUME_CLOCK, null));
        });
    }

    /** The call is closed while its clock is paused. */
    public void endWithCall(Call call) {
        pauses.findByCallIdAndResumedAtIsNull(call.id()).ifPresent(pause -> pause.end(clock.now()));
    }
}
