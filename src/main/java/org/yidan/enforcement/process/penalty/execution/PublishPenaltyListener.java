package org.yidan.enforcement.process.penalty.execution;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.execution.PublicityDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Publication of the decision (UserTask_PublishPenalty). */
@ProcessBean("publishPenalty")
class PublishPenaltyListener implements TaskListener {

    private final SentForm sent;
    private final PublicityDesk desk;

    PublishPenaltyListener(SentForm sent, PublicityDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        LocalDate on = answers.day("publishedOn");
        String address = answers.text("publicityAddress", 1, 200);
        boolean deidentified = answers.flag("deidentified");
        desk.publish(caseNo, on, address, deidentified, sent.of(answers));
    }
}
