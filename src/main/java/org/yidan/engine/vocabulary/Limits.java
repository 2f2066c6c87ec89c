package org.yidan.engine.vocabulary;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.engine.ProcessBean;
import org.yidan.engine.StepClocks;
import org.yidan.engine.steps.Speaker;

/**
 * Due dates and timers of models: the step names a row of the process's limits table, the calendar says the instant.
 * {@code due} opens the step's deadline and keeps the record; the other words only compute.
 */
@ProcessBean(value = "limits", everywhere = true)
public class Limits {

    private final List<StepClocks> clocks;

    Limits(List<StepClocks> clocks) {
        this.clocks = List.copyOf(clocks);
    }

    /** Opens the step's deadline as its task begins, and says until when it runs. */
    public Date due(DelegateExecution execution, String step) {
        return clocks(execution).due(execution, step);
    }

    /** When the step's first reminder is due: half of its time used up. */
    public Date followUp(DelegateExecution execution, String step) {
        return clocks(execution).followUp(execution, step);
    }

    /** The end of the step's time. */
    public Date at(DelegateExecution execution, String step) {
        return clocks(execution).at(execution, step);
    }

    /** The instant at which a share of the step's time is used up; models use 50 (reminder) and 80 (yellow card). */
    public Date share(DelegateExecution execution, String step, int percent) {
        return clocks(execution).share(execution, step, percent);
    }

    /** So many working days after the step's time ended. */
    public Date after(DelegateExecution execution, String step, int workingDays) {
        return clocks(execution).after(execution, step, workingDays);
    }

    /** Until when a call's clock is paused. */
    public Date pauseEnd(DelegateExecution execution) {
        return clocks(execution).pauseEnd(execution);
    }

    private StepClocks clocks(DelegateExecution execution) {
        return Speaker.of(execution, clocks, StepClocks::processes, "limits");
    }
}
