package org.yidan.engine;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Says for the processes of one module until when a step runs; {@code limits} asks it. All dates are instants. */
public interface StepClocks {

    /** Marks the clocks for every process no other ones name. */
    Set<String> ALL_OTHERS = Set.of("*");

    /** Keys of the processes they speak for, or {@link #ALL_OTHERS}. */
    Set<String> processes();

    /** Opens the step's deadline as its task begins, and says until when it runs. */
    Date due(DelegateExecution execution, String step);

    /** When half of the step's time is used up; keeps no record, like the words below. */
    Date followUp(DelegateExecution execution, String step);

    /** The end of the step's time. */
    Date at(DelegateExecution execution, String step);

    /** The instant at which 50 or 80 percent of the step's time are used up. */
    Date share(DelegateExecution execution, String step, int percent);

    /** So many working days after the step's time ended. */
    Date after(DelegateExecution execution, String step, int workingDays);

    /** Until when the clock is paused; refused where nothing can be paused. */
    default Date pauseEnd(DelegateExecution execution) {
        throw new IllegalArgumentException("nothing pauses in this process");
    }
}
