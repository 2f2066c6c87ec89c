package org.yidan.enforcement.process.penalty.filing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.filing.FilingDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The leader files the case, or does not (UserTask_ApproveFiling). */
@ProcessBean("approveFiling")
class ApproveFilingListener implements TaskListener {

    private final SentForm sent;
    private final FilingDesk desk;

    ApproveFilingListener(SentForm sent, FilingDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        FilingDesk.Approval approval = answers.choice("filingDecision", FilingDesk.Approval.class);
        String note = answers.optionalText("decisionNote", 4000).orElse(null);
        FilingDesk.Result result = desk.decide(caseNo, approval, note, sent.of(answers));
        Variables.PENALTY_FILED.set(execution, result == FilingDesk.Result.FILED);
        Variables.FILING_DECISION.set(execution, approval.name());
    }
}
