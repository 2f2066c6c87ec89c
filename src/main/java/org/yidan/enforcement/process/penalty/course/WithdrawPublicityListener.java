package org.yidan.enforcement.process.penalty.course;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.execution.PublicityDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The publication is withdrawn (UserTask_WithdrawPublicity). */
@ProcessBean("withdrawPublicity")
class WithdrawPublicityListener implements TaskListener {

    private final SentForm sent;
    private final PublicityDesk desk;

    WithdrawPublicityListener(SentForm sent, PublicityDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        LocalDate on = answers.day("withdrawnOn");
        String reason = answers.text("withdrawalReason", 5, 2000);
        desk.withdraw(caseNo, on, reason, sent.of(answers));
    }
}
