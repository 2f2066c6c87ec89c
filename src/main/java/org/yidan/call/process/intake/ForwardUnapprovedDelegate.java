package org.yidan.call.process.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.intake.ApprovalDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.ProcessBean;

/** Nobody approved in time: the call goes up by itself. */
@ProcessBean("forwardUnapproved")
class ForwardUnapprovedDelegate implements JavaDelegate {

    private final ApprovalDesk desk;
    private final CurrentCall current;

    ForwardUnapprovedDelegate(ApprovalDesk desk, CurrentCall current) {
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.forwardUnapproved(current.of(execution));
    }
}
