package org.yidan.adjustment.process.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.decision.ProposalClosingDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;

/** Ends the process of a proposal that was withdrawn (ServiceTask_StopProposal). */
@ProcessBean("stopProposal")
class StopProposalDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ProposalClosingDesk desk;

    StopProposalDelegate(CurrentCase current, ProposalClosingDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.stopped(current.of(execution));
    }
}
