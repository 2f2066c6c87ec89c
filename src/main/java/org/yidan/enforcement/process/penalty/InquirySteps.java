package org.yidan.enforcement.process.penalty;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.decision.CollectiveNeed;
import org.yidan.enforcement.penalty.facts.InvestigationReport;
import org.yidan.enforcement.penalty.facts.PenaltyMeasure;
import org.yidan.enforcement.penalty.facts.Review;
import org.yidan.enforcement.penalty.facts.ReviewGround;
import org.yidan.enforcement.penalty.inquiry.EvidenceDesk;
import org.yidan.enforcement.penalty.inquiry.InquiryDesk;
import org.yidan.enforcement.penalty.inquiry.LegalReviewDesk;
import org.yidan.enforcement.penalty.inquiry.ReportDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** Evidence, investigation, report and legal review of a penalty case. */
@StepBean("inquiry")
class InquirySteps {

    private final InquiryDesk inquiryDesk;
    private final EvidenceDesk evidenceDesk;
    private final ReportDesk reportDesk;
    private final CollectiveNeed collective;
    private final LegalReviewDesk legalReviewDesk;

    InquirySteps(
            InquiryDesk inquiryDesk,
            EvidenceDesk evidenceDesk,
            ReportDesk reportDesk,
            CollectiveNeed collective,
            LegalReviewDesk legalReviewDesk) {
        this.inquiryDesk = inquiryDesk;
        this.evidenceDesk = evidenceDesk;
        this.reportDesk = reportDesk;
        this.collective = collective;
        this.legalReviewDesk = legalReviewDesk;
    }

    /** An inquiry by two officers. */
    public void investigateCase(StepForm form) {
        boolean atRisk = form.flag("registerEvidence");
        InquiryDesk.Inquiry inquiry = new InquiryDesk.Inquiry(
                form.list("investigators"),
                form.text("findings", 10, 4000),
                atRisk ? form.text("evidenceList", 5, 4000) : null);
        InquiryDesk.Result result = inquiryDesk.investigate(form.caseNo(), inquiry, FormSubmission.of(form));
        Variables.EVIDENCE_AT_RISK.set(form.execution(), result == InquiryDesk.Result.EVIDENCE_AT_RISK);
    }

    /** Whether evidence is registered beforehand. */
    public void approveRegistration(StepForm form) {
        EvidenceDesk.Approval approval = form.choice("registrationDecision", EvidenceDesk.Approval.class);
        String note = approval == EvidenceDesk.Approval.REJECT ? form.text("decisionNote", 2, 4000) : null;
        boolean registered = evidenceDesk.approve(form.caseNo(), approval, note, FormSubmission.of(form));
        Variables.EVIDENCE_REGISTERED.set(form.execution(), registered);
    }

    /** What becomes of registered evidence. */
    public void disposeEvidence(StepForm form) {
        EvidenceDesk.Disposal disposal = form.choice("evidenceDisposal", EvidenceDesk.Disposal.class);
        String note = form.text("disposalNote", 5, 4000);
        evidenceDesk.dispose(form.caseNo(), disposal, note, FormSubmission.of(form));
    }

    /** Registered evidence nobody disposed of in time. */
    public void lapseEvidence(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();
        evidenceDesk.lapse(caseNo);
    }

    /** The report that ends the investigation. */
    public void writeReport(StepForm form) {
        PenaltyCase penalty = reportDesk.write(form.caseNo(), report(form), FormSubmission.of(form));
        Variables.PROPOSAL.set(form.execution(), form.text("proposal", 1, 16));
        Variables.REPORT_ONLY.set(form.execution(), false);
        Variables.REINVESTIGATE.set(form.execution(), false);
        Variables.PARTY_ANSWER.set(form.execution(), "");
        Variables.REVIEW_RESULT.set(form.execution(), "PASSED");
        Variables.TRANSFER_NO.set(form.execution(), penalty.transferNo());
        if (!penalty.transferOpen()) {
            InvestigationReport written = penalty.requiredReport();
            Review review = penalty.review();
            Variables.REVIEW_NEEDED.set(form.execution(), review != null && review.needed());
            Variables.NOTICE_NEEDED.set(form.execution(), written.proposal() == InvestigationReport.Proposal.PENALTY);
            Variables.COLLECTIVE_NEEDED.set(form.execution(), collective.given(penalty));
        }
    }

    private static ReportDesk.NewReport report(FormAnswers answers) {
        InvestigationReport.Proposal proposal = answers.choice("proposal", InvestigationReport.Proposal.class);
        boolean penalty = proposal == InvestigationReport.Proposal.PENALTY;
        return new ReportDesk.NewReport(
                answers.text("facts", 10, 4000),
                answers.text("evidenceSummary", 10, 4000),
                answers.text("basis", 5, 2000),
                penalty ? answers.text("discretion", 5, 2000) : null,
                proposal,
                penalty ? Amounts.of(answers, "fine") : null,
                penalty ? Codes.list(answers, "otherMeasures", PenaltyMeasure.class) : List.of(),
                Set.copyOf(Codes.list(answers, "legalReviewGrounds", ReviewGround.class)),
                answers.flag("complexCase"));
    }

    /** The legal review. */
    public void reviewLegality(StepForm form) {
        Review.Result result = form.choice("reviewConclusion", Review.Result.class);
        String opinion = form.text("reviewOpinion", 10, 4000);
        legalReviewDesk.review(form.caseNo(), result, opinion, FormSubmission.of(form));
        Variables.REVIEW_RESULT.set(form.execution(), result.name());
        Variables.REPORT_ONLY.set(form.execution(), result == Review.Result.CHANGE);
    }
}
