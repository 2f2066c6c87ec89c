package org.yidan.adjustment.process.publication;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.process.CurrentProposal;
import org.yidan.adjustment.process.ListAdjustmentModel.Messages;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.publication.ChangeEffectDesk;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.ProcessBean;

/** Carries open items over as the version takes effect (ServiceTask_CarryOutChange). */
@ProcessBean("carryOutChange")
class CarryOutChangeDelegate implements JavaDelegate {

    private final CurrentCase current;
    private final ChangeEffectDesk desk;
    private final CurrentProposal proposals;
    private final CaseProcess process;

    CarryOutChangeDelegate(CurrentCase current, ChangeEffectDesk desk, CurrentProposal proposals, CaseProcess process) {
        this.current = current;
        this.desk = desk;
        this.proposals = proposals;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        desk.carryItemsOver(file);
        desk.carryOut(file);
        Proposal proposal = proposals.of(execution);
        Variables.TRAINING_NEEDED.set(execution, desk.trainingNeeded(proposal));
        Variables.REVIEW_FROM.set(execution, desk.reviewFrom(proposal));
        process.tell(file.caseNo(), Messages.FULL_PATH_DONE, Map.of());
    }
}
