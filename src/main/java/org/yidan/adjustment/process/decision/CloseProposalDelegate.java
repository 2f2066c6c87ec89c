package org.yidan.adjustment.process.decision;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.decision.ProposalClosingDesk;
import org.yidan.adjustment.process.ListAdjustmentModel.Messages;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;

/** Ends a proposal that does not change the list (ServiceTask_CloseProposal). */
@ProcessBean("closeProposal")
class CloseProposalDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ProposalClosingDesk desk;
    private final CaseProcess process;

    CloseProposalDelegate(CurrentCase current, ProposalClosingDesk desk, CaseProcess process) {
        this.current = current;
        this.desk = desk;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        desk.endWithoutChange(file);
        process.tell(file.caseNo(), Messages.FULL_PATH_DONE, Map.of());
    }
}
