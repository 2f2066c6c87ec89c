package org.yidan.adjustment.process.proposal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.adjustment.proposal.ProposalAcceptanceDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;

/** Nobody supplemented the proposal in time (ServiceTask_LapseProposal). */
@ProcessBean("lapseProposal")
class LapseProposalDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ProposalAcceptanceDesk desk;

    LapseProposalDelegate(CurrentCase current, ProposalAcceptanceDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        desk.lapse(current.of(execution));
        Variables.PROPOSAL_ACCEPTED.set(execution, false);
    }
}
