package org.yidan.call.process;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.change.CallPauses;
import org.yidan.call.process.change.CallRequestModel;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.time.CallClock;
import org.yidan.casework.process.CurrentStep;
import org.yidan.casework.time.Milestones;
import org.yidan.engine.StepClocks;
import org.yidan.engine.steps.Step;

/** The clocks of calls for models: the row of {@code call-limits.dmn}, the list's own limits, and the clock of the whole handling. */
@Component
class CallLimits implements StepClocks {

    private final CurrentCall current;
    private final CallClock clock;
    private final CallPauses pauses;
    private final CurrentStep steps;

    CallLimits(CurrentCall current, CallClock clock, CallPauses pauses, CurrentStep steps) {
        this.steps = steps;
        this.current = current;
        this.clock = clock;
        this.pauses = pauses;
    }

    @Override
    public Set<String> processes() {
        return Set.of(MatterCallModel.KEY, CallRequestModel.KEY);
    }

    @Override
    public Date due(DelegateExecution execution, String step) {
        Call call = current.of(execution);
        if (is(step, CallClock.COOPERATION)) {
            String unit = MatterCallModel.Variables.COOP_UNIT.in(execution);
            return date(clock.openCooperation(call, unit).due());
        }
        if (is(step, CallClock.HANDLING)) {
            return date(clock.handling(call).due());
        }
        return date(clock.open(call, steps.named(execution, step), null).due());
    }

    @Override
    public Date followUp(DelegateExecution execution, String step) {
        return date(milestones(execution, step).remindAt());
    }

    @Override
    public Date at(DelegateExecution execution, String step) {
        if (is(step, MatterCallStep.ACCEPT_DISPATCH_BY_LEADER)) {
            return date(clock.leaderAcceptance(current.of(execution)));
        }
        return date(milestones(execution, step).due());
    }

    @Override
    public Date share(DelegateExecution execution, String step, int percent) {
        Milestones milestones = milestones(execution, step);
        return date(
                switch (percent) {
                    case 50 -> milestones.remindAt();
                    case 80 -> milestones.yellowAt();
                    default -> throw new IllegalArgumentException("only 50 and 80 percent are milestones");
                });
    }

    @Override
    public Date after(DelegateExecution execution, String step, int workingDays) {
        if (!is(step, CallClock.HANDLING)) {
            throw new IllegalArgumentException("only the handling is supervised after its end, not " + step);
        }
        return date(clock.workingDaysAfterHandling(current.of(execution), workingDays));
    }

    @Override
    public Date pauseEnd(DelegateExecution execution) {
        return date(pauses.ofCall(current.of(execution)).until());
    }

    private Milestones milestones(DelegateExecution execution, String step) {
        Call call = current.of(execution);
        boolean handling = is(step, CallClock.HANDLING) || is(step, CallClock.COOPERATION);
        return handling ? clock.handling(call).milestones() : clock.ifBegunNow(call, steps.named(execution, step));
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static boolean is(String key, Step step) {
        return key.equals(step.key());
    }
}
