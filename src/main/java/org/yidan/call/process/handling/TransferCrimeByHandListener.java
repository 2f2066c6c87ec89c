package org.yidan.call.process.handling;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.handling.HandlingResult;
import org.yidan.call.handling.MeasureDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** A suspected crime went to the police (UserTask_TransferCrimeByHand). */
@ProcessBean("transferCrimeByHand")
class TransferCrimeByHandListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final MeasureDesk desk;

    TransferCrimeByHandListener(CurrentCall current, SentForm sent, MeasureDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String transferNo = answers.text("transferNo", 1, 100);
        Instant transferredAt = answers.moment("transferredAt");
        answers.text("policeUnit", 1, 100);
        answers.optionalText("transferNote", 4000);
        DelegateExecution execution = task.getExecution();
        desk.transferCrime(current.of(execution), transferNo, transferredAt, sent.of(answers));
        Variables.RESULT.set(execution, HandlingResult.TRANSFERRED.name());
    }
}
