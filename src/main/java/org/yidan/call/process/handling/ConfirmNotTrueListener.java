package org.yidan.call.process.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.handling.ResultDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The township judges the finding that nothing was there (UserTask_ConfirmNotTrue). */
@ProcessBean("confirmNotTrue")
class ConfirmNotTrueListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final ResultDesk desk;

    ConfirmNotTrueListener(CurrentCall current, SentForm sent, ResultDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        var decision = answers.choice("notTrueDecision", ResultDesk.Confirmation.class);
        String note = answers.text("confirmNote", 5, 4000);
        DelegateExecution execution = task.getExecution();
        boolean confirmed = desk.confirmNotTrue(current.of(execution), decision, note, sent.of(answers));
        Variables.NOT_TRUE_CONFIRMED.set(execution, confirmed);
    }
}
