package org.yidan.enforcement.process.penalty.closing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.execution.ClosingDesk;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The leader agrees to the closing (UserTask_ApproveClosing). */
@ProcessBean("approveClosing")
class ApproveClosingListener implements TaskListener {

    private final SentForm sent;
    private final ClosingDesk desk;

    ApproveClosingListener(SentForm sent, ClosingDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        ClosingDesk.Approval approval = answers.choice("closingDecision", ClosingDesk.Approval.class);
        String note = answers.optionalText("decisionNote", 4000).orElse(null);
        boolean approved = desk.decide(caseNo, approval, note, sent.of(answers));
        Variables.CLOSING_APPROVED.set(execution, approved);
    }
}
