package org.yidan.call.level;

import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallProcess;
import org.yidan.call.CallStatus;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.level.LevelTasks;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.casework.time.StepTimes;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Refused;

/** Stops a township's clocks while it waits for the answer, and gives it back the time; the clocks of the others are left alone. */
@Component
class TownshipClock {

    /** Whose end comes with the handling limit of the unit that has the call. */
    private static final Set<Step> OF_THE_OWNER =
            Set.of(HandlingClock.HANDLING, MatterCallStep.RAISE_SECOND_LEVEL, MatterCallStep.RAISE_THIRD_LEVEL);

    private final CaseClock clock;
    private final StepTimes times;
    private final LevelTasks tasks;
    private final CallProcess process;

    TownshipClock(CaseClock clock, StepTimes times, LevelTasks tasks, CallProcess process) {
        this.clock = clock;
        this.times = times;
        this.tasks = tasks;
        this.process = process;
    }

    /** Refuses while the call is paused: no clock runs that could be held. */
    void hold(Call call, ObjectedTask task, boolean owner, String objectionNo) {
        if (call.status() == CallStatus.SUSPENDED) {
            throw Refused.conflict("call.paused", call.callNo());
        }
        tasks.hold(task, objectionNo, owner ? process.timersOf(OF_THE_OWNER) : Set.of());
    }

    /** The clocks run again, unless those of the whole call stand. */
    void release(Call call, ObjectedTask task) {
        tasks.release(task, call.status() == CallStatus.SUSPENDED);
    }

    /** The step's deadline; and the handling limit, where the township has the call. */
    void giveBack(Call call, ObjectedTask task, boolean owner, Instant heldAt, Instant answeredAt, String reference) {
        clock.running(call.callNo()).stream()
                .filter(deadline ->
                        deadline.step().equals(task.step()) || (owner && deadline.isOf(HandlingClock.HANDLING)))
                .forEach(deadline -> times.givenBack(call.region(), deadline, heldAt, answeredAt)
                        .ifPresent(due -> clock.move(
                                call.file(), deadline, due, CaseDeadlineChange.Reason.LEVEL_OBJECTION, reference)));
    }

    /** The deadline of the one co-operating unit. */
    void giveBackCooperation(Call call, ObjectedTask task, Instant heldAt, Instant answeredAt, String reference) {
        clock.running(call.callNo(), HandlingClock.COOPERATION, task.unit()).ifPresent(deadline -> times.givenBack(
                        call.region(), deadline, heldAt, answeredAt)
                .ifPresent(due -> tasks.moveDates(
                        task,
                        clock.record(
                                call.file(), deadline, due, CaseDeadlineChange.Reason.LEVEL_OBJECTION, reference))));
    }
}
