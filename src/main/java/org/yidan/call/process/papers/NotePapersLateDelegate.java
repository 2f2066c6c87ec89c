package org.yidan.call.process.papers;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.intake.ApprovalDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** Tells the ledger that the papers of a critical call are late. */
@ProcessBean("notePapersLate")
class NotePapersLateDelegate implements JavaDelegate {

    private final ApprovalDesk desk;
    private final CurrentCall current;

    NotePapersLateDelegate(ApprovalDesk desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.notePapersLate(current.of(execution));
    }
}
