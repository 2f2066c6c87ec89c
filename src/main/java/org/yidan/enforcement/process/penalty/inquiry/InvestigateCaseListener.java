package org.yidan.enforcement.process.penalty.inquiry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.inquiry.InquiryDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** An inquiry by two officers (UserTask_InvestigateCase). */
@ProcessBean("investigateCase")
class InvestigateCaseListener implements TaskListener {

    private final SentForm sent;
    private final InquiryDesk desk;

    InvestigateCaseListener(SentForm sent, InquiryDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        boolean atRisk = answers.flag("registerEvidence");
        InquiryDesk.Inquiry inquiry = new InquiryDesk.Inquiry(
                answers.list("investigators"),
                answers.text("findings", 10, 4000),
                atRisk ? answers.text("evidenceList", 5, 4000) : null);
        InquiryDesk.Result result = desk.investigate(caseNo, inquiry, sent.of(answers));
        Variables.EVIDENCE_AT_RISK.set(execution, result == InquiryDesk.Result.EVIDENCE_AT_RISK);
    }
}
