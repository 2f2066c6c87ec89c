package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.measure.HandOverDesk;
import org.yidan.enforcement.joint.measure.HandOverDesk.Receipt;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The receiving unit acknowledges a transfer (UserTask_ReceiptTransfer). */
@ProcessBean("receiptTransfer")
class ReceiptTransferListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final HandOverDesk desk;

    ReceiptTransferListener(CurrentCase current, SentForm sent, HandOverDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        Receipt receipt = answers.choice("receipt", Receipt.class);
        String note = answers.optionalText("receiptNote", 1000).orElse(null);
        desk.receipt(current.of(execution), Variables.VIOLATION_NO.in(execution), receipt, note, sent.of(answers));
    }
}
