package org.yidan.adjustment.process.decision;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.adjustment.decision.ProposalClosingDesk;
import org.yidan.adjustment.process.ListAdjustmentModel.Messages;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.naming.Nameable;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Withdraws a proposal at the wish of its proposer (ServiceTask_WithdrawProposal). */
@ProcessBean("withdrawProposal")
class WithdrawProposalDelegate implements JavaDelegate {

    private final Nameable nameable;
    private final SentForm sent;
    private final ProposalClosingDesk desk;
    private final CaseProcess process;

    WithdrawProposalDelegate(Nameable nameable, SentForm sent, ProposalClosingDesk desk, CaseProcess process) {
        this.nameable = nameable;
        this.sent = sent;
        this.desk = desk;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FormAnswers answers = FormAnswers.ofStart(execution);
        String caseNo = nameable.file(answers.text("caseNo", 1, 32), CaseKind.LIST_ADJUSTMENT)
                .caseNo();
        String reason = answers.text("withdrawReason", 5, 1000);
        desk.withdraw(caseNo, reason, sent.of(answers));
        CaseVariables.CASE_NO.set(execution, caseNo);
        process.tell(caseNo, Messages.PROPOSAL_WITHDRAWN, Map.of());
    }
}
