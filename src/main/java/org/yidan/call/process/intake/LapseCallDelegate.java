package org.yidan.call.process.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.CallOutcome;
import org.yidan.call.intake.IntakeDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.engine.ProcessBean;

/** The caller added nothing in time: the call counts as withdrawn. */
@ProcessBean("lapseCall")
class LapseCallDelegate implements JavaDelegate {

    private final IntakeDesk desk;
    private final CurrentCall current;

    LapseCallDelegate(IntakeDesk desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CallOutcome outcome = desk.lapse(current.of(execution));
        Variables.INTAKE_ACCEPTED.set(execution, false);
        Variables.PENDING_OUTCOME.set(execution, outcome.name());
    }
}
