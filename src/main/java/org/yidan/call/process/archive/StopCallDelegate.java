package org.yidan.call.process.archive;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.CallOutcome;
import org.yidan.call.archive.CallArchive;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.engine.ProcessBean;

/** Closes a call that was withdrawn, terminated or merged (ServiceTask_StopCall). */
@ProcessBean("stopCall")
class StopCallDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final CallArchive archive;

    StopCallDelegate(CurrentCall current, CallArchive archive) {
        this.current = current;
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        archive.stop(current.of(execution), CallOutcome.valueOf(Variables.STOP_OUTCOME.in(execution)));
    }
}
