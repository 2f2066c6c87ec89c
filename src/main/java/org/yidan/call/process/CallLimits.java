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
import org.yidan.call.time.HandlingClock;
import org.yidan.casework.process.CurrentStep;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.Milestones;
import org.yidan.engine.StepClocks;
import org.yidan.engine.steps.Step;

/** The clocks of calls for models: the row of {@code call-limits.dmn}, the list's own limits, and the clock of the whole handling. */
@Component
class CallLimits implements StepClocks {

    private final CurrentCall current;
    private final CaseClock clock;
    private final HandlingClock handling;
    private final CallPauses pauses;
    private final CurrentStep steps;

    CallLimits(CurrentCall current, CaseClock clock, HandlingClock handling, CallPauses pauses, CurrentStep steps) {
        this.steps = steps;
        this.current = current;
        this.clock = clock;
        this.handling = handling;
        this.pauses = pauses;
    }

    @Override
    public Set<String> processes() {
        return Set.of(MatterCallModel.KEY, CallRequestModel.KEY);
    }

    @Override
    public Date due(DelegateExecution execution, String step) {
        Call call = current.of(execution);
        if (is(step, HandlingClock.COOPERATION)) {
            String unit = MatterCallModel.Variables.COOP_UNIT.in(execution);
            return date(handling.openCooperation(call, unit).due());
        }
        if (is(step, HandlingClock.HANDLING)) {
            return date(handling.running(call).due());
        }
        return date(clock.begin(call.file(), steps.named(execution, step), null).due());
    }

    @Override
    public Date followUp(DelegateExecution execution, String step) {
        return date(milestones(execution, step).remindAt());
    }

    @Override
    public Date at(DelegateExecution execution, String step) {
        if (is(step, MatterCallStep.ACCEPT_DISPATCH_BY_LEADER)) {
            return date(handling.leaderAcceptance(current.of(execution)));
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
        if (!is(step, HandlingClock.HANDLING)) {
            throw new IllegalArgumentException("only the handling is supervised after its end, not " + step);
        }
        return date(handling.workingDaysAfter(current.of(execution), workingDays));
    }

    @Override
    public Date pauseEnd(DelegateExecution execution) {
        return date(pauses.ofCall(current.of(execution)).until());
    }

    private Milestones milestones(DelegateExecution execution, String step) {
        Call call = current.of(execution);
        boolean shared = is(step, HandlingClock.HANDLING) || is(step, HandlingClock.COOPERATION);
        return shared
                ? handling.running(call).milestones()
                : clock.byTable(call.file(), steps.named(execution, step), clock.now());
    }

    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static boolean is(String key, Step step) {
        return key.equals(step.key());
    }
}
