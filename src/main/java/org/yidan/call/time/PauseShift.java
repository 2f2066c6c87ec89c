package org.yidan.call.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.steps.CallRequestStep;
import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.casework.time.StepTimes;
import org.yidan.engine.steps.Step;

/**
 * Gives the open deadlines of a call back the time its clock was paused, each on its own clock: net time is gross time without
 * the pause (RULES 0.4-3). A deadline that was over before the pause began stays where it was.
 */
@Component
public class PauseShift {

    private final CaseClock clock;
    private final StepTimes times;

    /** Keys of the steps that decide about a change and are not paused with the handling. */
    private final Set<String> notPaused;

    PauseShift(CaseClock clock, StepTimes times) {
        this.notPaused = Arrays.stream(CallRequestStep.values())
                .filter(CaseStep::runsInPause)
                .map(Step::key)
                .collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
        this.times = times;
    }

    /** Moves every open deadline of the call by its part of the pause; the reference names the request. */
    public void giveBack(Call call, Instant pausedAt, Instant resumedAt, String reference) {
        for (CaseDeadline deadline : clock.running(call.callNo())) {
            if (!notPaused.contains(deadline.step())) {
                times.givenBack(call.region(), deadline, pausedAt, resumedAt)
                        .ifPresent(due ->
                                clock.move(call.file(), deadline, due, CaseDeadlineChange.Reason.PAUSE, reference));
            }
        }
    }
}
