package org.yidan.enforcement.process.penalty.closing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.execution.ClosingDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The closing paper of the handler (UserTask_ProposeClosing). */
@ProcessBean("proposeClosing")
class ProposeClosingListener implements TaskListener {

    private final SentForm sent;
    private final ClosingDesk desk;

    ProposeClosingListener(SentForm sent, ClosingDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        String summary = answers.text("closingSummary", 10, 4000);
        String unperformed = answers.optionalText("unperformed", 2000).orElse(null);
        desk.propose(caseNo, summary, unperformed, sent.of(answers));
    }
}
