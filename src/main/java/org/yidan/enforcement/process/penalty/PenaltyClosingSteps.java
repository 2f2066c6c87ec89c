package org.yidan.enforcement.process.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.execution.ClosingDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** A penalty case is closed and archived. */
@StepBean("penaltyClosing")
class PenaltyClosingSteps {

    private final ClosingDesk desk;

    PenaltyClosingSteps(ClosingDesk desk) {
        this.desk = desk;
    }

    /** The case ends with the police. */
    public void closeTransferred(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.closeTransferred(caseNo);
    }

    /** The closing paper of the handler. */
    public void proposeClosing(StepForm form) {
        String summary = form.text("closingSummary", 10, 4000);
        String unperformed = form.optionalText("unperformed", 2000).orElse(null);
        desk.propose(form.caseNo(), summary, unperformed, FormSubmission.of(form));
    }

    /** The leader agrees to the closing. */
    public void approveClosing(StepForm form) {
        ClosingDesk.Approval approval = form.choice("closingDecision", ClosingDesk.Approval.class);
        String note = form.optionalText("decisionNote", 4000).orElse(null);
        boolean approved = desk.decide(form.caseNo(), approval, note, FormSubmission.of(form));
        Variables.CLOSING_APPROVED.set(form.execution(), approved);
    }

    /** Closes the file and tells whoever waits. */
    public void archivePenaltyCase(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.archive(caseNo);
    }

    /** The case ends because the list took its basis away. */
    public void endWithoutBasis(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        desk.endWithoutBasis(caseNo);
    }
}
