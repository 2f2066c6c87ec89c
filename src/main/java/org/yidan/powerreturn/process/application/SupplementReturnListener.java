package org.yidan.powerreturn.process.application;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.application.ReturnAcceptanceDesk;

/** The township completes its application (UserTask_SupplementReturn). */
@ProcessBean("supplementReturn")
class SupplementReturnListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnAcceptanceDesk desk;

    SupplementReturnListener(CurrentCase current, SentForm sent, ReturnAcceptanceDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String text = answers.text("supplement", 5, 1000);
        String minutesNo = answers.optionalText("partyMinutesNo", 100).orElse(null);
        desk.supplement(current.of(execution), text, minutesNo, sent.of(answers));
    }
}
