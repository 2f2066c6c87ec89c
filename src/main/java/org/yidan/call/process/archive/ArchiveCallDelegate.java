package org.yidan.call.process.archive;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.CallOutcome;
import org.yidan.call.archive.CallArchive;
import org.yidan.call.handling.HandlingResult;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.engine.ProcessBean;

/** Closes the call with its one outcome (ServiceTask_ArchiveCall). */
@ProcessBean("archiveCall")
class ArchiveCallDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final CallArchive archive;

    ArchiveCallDelegate(CurrentCall current, CallArchive archive) {
        this.current = current;
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        archive.close(current.of(execution), outcome(execution));
    }

    /** What the intake decided, else the case, else what the handling came to. */
    private static CallOutcome outcome(DelegateExecution execution) {
        Optional<String> pending = Variables.PENDING_OUTCOME.find(execution);
        if (pending.isPresent()) {
            return CallOutcome.valueOf(pending.get());
        }
        return Variables.CASE_FILED.in(execution)
                ? CallOutcome.CASE_FILED
                : Variables.RESULT
                        .find(execution)
                        .map(HandlingResult::valueOf)
                        .orElse(HandlingResult.RESOLVED)
                        .outcome();
    }
}
