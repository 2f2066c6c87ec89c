package org.yidan.casework.process;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.Milestones;
import org.yidan.engine.StepClocks;

/** The clocks of cases for models: an own limit of the case when one runs, else the row of the process's limits table. */
@Component
class CaseworkClocks implements StepClocks {

    private final CurrentCase current;
    private final CaseClock clock;
    private final CurrentStep steps;

    CaseworkClocks(CurrentCase current, CaseClock clock, CurrentStep steps) {
        this.steps = steps;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public Set<String> processes() {
        return ALL_OTHERS;
    }

    @Override
    public Date due(DelegateExecution execution, String step) {
        return Date.from(clock.open(current.of(execution), steps.named(execution, step), unit(execution))
                .due());
    }

    @Override
    public Date followUp(DelegateExecution execution, String step) {
        return Date.from(milestones(execution, step).remindAt());
    }

    @Override
    public Date at(DelegateExecution execution, String step) {
        return Date.from(milestones(execution, step).due());
    }

    @Override
    public Date share(DelegateExecution execution, String step, int percent) {
        Milestones milestones = milestones(execution, step);
        return Date.from(
                switch (percent) {
                    case 50 -> milestones.remindAt();
                    case 80 -> milestones.yellowAt();
                    default -> throw new IllegalArgumentException("only 50 and 80 percent are milestones");
                });
    }

    /** After the end of the deadline that runs, or of the one that would begin now. */
    @Override
    public Date after(DelegateExecution execution, String step, int workingDays) {
        CaseFile file = current.of(execution);
        Instant end = clock.running(file.caseNo(), steps.named(execution, step), unit(execution))
                .map(deadline -> deadline.due())
                .orElseGet(() -> milestones(execution, step).due());
        return Date.from(clock.workingDaysAfter(file, end, workingDays));
    }

    private Milestones milestones(DelegateExecution execution, String step) {
        return clock.ifBegunNow(current.of(execution), steps.named(execution, step), unit(execution));
    }

    private static @Nullable String unit(DelegateExecution execution) {
        return CaseVariables.UNIT.find(execution).orElse(null);
    }
}
