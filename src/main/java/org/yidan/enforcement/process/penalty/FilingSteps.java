package org.yidan.enforcement.process.penalty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseVariables;
import org.yidan.enforcement.Offender;
import org.yidan.enforcement.penalty.filing.FilingDesk;
import org.yidan.enforcement.penalty.filing.FilingPaper;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** A penalty case is opened and filed. */
@StepBean("filing")
class FilingSteps {

    private final CaseFiles files;
    private final FilingDesk desk;

    FilingSteps(CaseFiles files, FilingDesk desk) {
        this.files = files;
        this.desk = desk;
    }

    /** Writes the variables of the case from its record. */
    public void openPenaltyCase(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();

        CaseVariables.card(execution, files.byNo(caseNo));
        Variables.PENALTY_FILED.set(execution, false);
        Variables.REPORT_ONLY.set(execution, false);
        Variables.PROPOSAL.set(execution, "");
        Variables.REVIEW_RESULT.set(execution, "PASSED");
        Variables.REVIEW_NEEDED.set(execution, false);
        Variables.NOTICE_NEEDED.set(execution, false);
        Variables.COLLECTIVE_NEEDED.set(execution, false);
        Variables.PARTY_ANSWER.set(execution, "");
        Variables.REINVESTIGATE.set(execution, false);
        Variables.DECISION_OUTCOME.set(execution, "");
        Variables.CARRY_OVER.set(execution, "");
        Variables.TRANSFER_NO.set(execution, null);
    }

    /** The filing paper of the handler. */
    public void requestFiling(StepForm form) {
        boolean file = form.choice("filingProposal", FilingPaper.Proposal.class) == FilingPaper.Proposal.FILE;
        FilingPaper paper = new FilingPaper(
                file,
                file ? party(form) : null,
                file ? form.text("cause", 1, 200) : "",
                form.optionalText("actId", 120).orElse(null),
                form.optionalDay("actEndedOn").orElse(null),
                form.flag("harmful"),
                form.list("officers"),
                file ? null : form.text("filingReason", 5, 4000));
        desk.propose(form.caseNo(), paper, FormSubmission.of(form));
    }

    private static Offender party(FormAnswers answers) {
        return new Offender(
                answers.text("partyName", 1, 100),
                answers.choice("partyType", Offender.Type.class),
                answers.optionalText("partyIdNo", 30).orElse(null),
                answers.optionalText("partyAddress", 200).orElse(null));
    }

    /** The leader files the case, or does not. */
    public void approveFiling(StepForm form) {
        FilingDesk.Approval approval = form.choice("filingDecision", FilingDesk.Approval.class);
        String note = form.optionalText("decisionNote", 4000).orElse(null);
        FilingDesk.Result result = desk.decide(form.caseNo(), approval, note, FormSubmission.of(form));
        Variables.PENALTY_FILED.set(form.execution(), result == FilingDesk.Result.FILED);
        Variables.FILING_DECISION.set(form.execution(), approval.name());
    }
}
