package org.yidan.call.process.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.change.PauseDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** The pause is over (ServiceTask_ResumeHandling). */
@ProcessBean("resumeClock")
class ResumeClockDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final PauseDesk desk;

    ResumeClockDelegate(CurrentCall current, PauseDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.resume(current.of(execution));
    }
}
