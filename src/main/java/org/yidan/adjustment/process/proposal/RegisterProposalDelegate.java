package org.yidan.adjustment.process.proposal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.AdjustmentDesk;
import org.yidan.adjustment.process.CurrentProposal;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CaseStart;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Opens the file of a proposal that a form brought; one of the system has its file already (ServiceTask_RegisterProposal). */
@ProcessBean("registerProposal")
class RegisterProposalDelegate implements JavaDelegate {

    private final ProposalForm form;
    private final AdjustmentDesk desk;
    private final CaseStart start;
    private final CurrentCase current;
    private final CurrentProposal proposals;

    RegisterProposalDelegate(
            ProposalForm form, AdjustmentDesk desk, CaseStart start, CurrentCase current, CurrentProposal proposals) {
        this.form = form;
        this.desk = desk;
        this.start = start;
        this.current = current;
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = start.hasFile(execution)
                ? current.of(execution)
                : desk.register(form.read(FormAnswers.ofStart(execution)));
        start.begin(execution, file);
        Variables.ADJUSTMENT_TYPE.set(execution, proposals.of(execution).type().name());
    }
}
