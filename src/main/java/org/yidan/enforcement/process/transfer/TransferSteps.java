package org.yidan.enforcement.process.transfer;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseVariables;
import org.yidan.enforcement.transfer.CrimeTransfer;
import org.yidan.enforcement.transfer.HeadDecisionDesk;
import org.yidan.enforcement.transfer.TransferState;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** The decision on the transfer of a suspected crime. */
@StepBean("transfer")
class TransferSteps {

    private final CaseFiles files;
    private final HeadDecisionDesk desk;

    TransferSteps(CaseFiles files, HeadDecisionDesk desk) {
        this.files = files;
        this.desk = desk;
    }

    /** Writes the variables of the transfer from its record. */
    public void openTransfer(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();

        CaseVariables.card(execution, files.byNo(caseNo));
        CrimeTransferModel.TRANSFER_OUTCOME.set(execution, "");
        CrimeTransferModel.POLICE_DECISION.set(execution, "");
    }

    /** The report of the special team. */
    public void reportCrime(StepForm form) {
        List<String> team = form.list("transferTeam");
        String offence = form.text("offence", 1, 200);
        String facts = form.text("crimeFacts", 10, 4000);
        desk.report(form.caseNo(), team, facts, offence, FormSubmission.of(form));
    }

    /** The decision of the head of the organ. */
    public void decideTransfer(StepForm form) {
        CrimeTransfer.HeadDecision decision = form.choice("headDecision", CrimeTransfer.HeadDecision.class);
        String reason = decision == CrimeTransfer.HeadDecision.REFUSE ? form.text("headReason", 10, 4000) : null;
        boolean approved = desk.decide(form.caseNo(), decision, reason, FormSubmission.of(form));
        CrimeTransferModel.TRANSFER_APPROVED.set(form.execution(), approved);
    }

    /** The head did not decide in three days. */
    public void noteHeadDecisionLate(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.noteLate(caseNo);
    }

    /** The head said no. */
    public void closeRefusedTransfer(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();

        desk.close(caseNo);
        CrimeTransferModel.TRANSFER_OUTCOME.set(execution, TransferState.REFUSED.name());
    }
}
