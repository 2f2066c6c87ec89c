package org.yidan.enforcement.process.penalty.execution;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.execution.CourtDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The application to the court (UserTask_ApplyToCourt). */
@ProcessBean("applyToCourt")
class ApplyToCourtListener implements TaskListener {

    private final SentForm sent;
    private final CourtDesk desk;

    ApplyToCourtListener(SentForm sent, CourtDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        String court = answers.text("court", 1, 100);
        LocalDate on = answers.day("appliedOn");
        String text = answers.text("applicationText", 10, 4000);
        desk.apply(caseNo, court, on, text, sent.of(answers));
    }
}
