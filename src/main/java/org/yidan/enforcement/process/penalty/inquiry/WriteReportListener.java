package org.yidan.enforcement.process.penalty.inquiry;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.decision.CollectiveNeed;
import org.yidan.enforcement.penalty.facts.Measure;
import org.yidan.enforcement.penalty.facts.Report;
import org.yidan.enforcement.penalty.facts.Review;
import org.yidan.enforcement.penalty.facts.ReviewGround;
import org.yidan.enforcement.penalty.inquiry.ReportDesk;
import org.yidan.enforcement.process.penalty.Amounts;
import org.yidan.enforcement.process.penalty.Codes;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The report that ends the investigation (UserTask_WriteReport). */
@ProcessBean("writeReport")
class WriteReportListener implements TaskListener {

    private final SentForm sent;
    private final ReportDesk desk;
    private final CollectiveNeed collective;

    WriteReportListener(SentForm sent, ReportDesk desk, CollectiveNeed collective) {
        this.sent = sent;
        this.desk = desk;
        this.collective = collective;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        PenaltyCase penalty = desk.write(caseNo, report(answers), sent.of(answers));
        Variables.PROPOSAL.set(execution, answers.text("proposal", 1, 16));
        Variables.REPORT_ONLY.set(execution, false);
        Variables.REINVESTIGATE.set(execution, false);
        Variables.PARTY_ANSWER.set(execution, "");
        Variables.REVIEW_RESULT.set(execution, "PASSED");
        Variables.TRANSFER_NO.set(execution, penalty.transferNo());
        if (!penalty.transferOpen()) {
            Report written = penalty.requiredReport();
            Review review = penalty.review();
            Variables.REVIEW_NEEDED.set(execution, review != null && review.needed());
            Variables.NOTICE_NEEDED.set(execution, written.proposal() == Report.Proposal.PENALTY);
            Variables.COLLECTIVE_NEEDED.set(execution, collective.given(penalty));
        }
    }

    private static ReportDesk.NewReport report(FormAnswers answers) {
        Report.Proposal proposal = answers.choice("proposal", Report.Proposal.class);
        boolean penalty = proposal == Report.Proposal.PENALTY;
        return new ReportDesk.NewReport(
                answers.text("facts", 10, 4000),
                answers.text("evidenceSummary", 10, 4000),
                answers.text("basis", 5, 2000),
                penalty ? answers.text("discretion", 5, 2000) : null,
                proposal,
                penalty ? Amounts.of(answers, "fine") : null,
                penalty ? Codes.list(answers, "otherMeasures", Measure.class) : List.of(),
                Set.copyOf(Codes.list(answers, "legalReviewGrounds", ReviewGround.class)),
                answers.flag("complexCase"));
    }
}
