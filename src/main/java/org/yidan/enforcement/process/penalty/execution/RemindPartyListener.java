package org.yidan.enforcement.process.penalty.execution;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.execution.PerformanceDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The written reminder (UserTask_RemindParty). */
@ProcessBean("remindParty")
class RemindPartyListener implements TaskListener {

    private final SentForm sent;
    private final PerformanceDesk desk;

    RemindPartyListener(SentForm sent, PerformanceDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        LocalDate on = answers.day("remindedOn");
        String text = answers.text("reminderText", 5, 2000);
        desk.remind(caseNo, on, text, sent.of(answers));
    }
}
