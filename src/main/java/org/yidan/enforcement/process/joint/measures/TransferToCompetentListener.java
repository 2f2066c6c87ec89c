package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.measure.HandOverDesk;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Officers write the letter of transfer (UserTask_TransferToCompetent). */
@ProcessBean("transferToCompetent")
class TransferToCompetentListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final HandOverDesk desk;

    TransferToCompetentListener(CurrentCase current, SentForm sent, HandOverDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        answers.text("materials", 2, 2000);
        answers.optionalText("letterNote", 2000);
        desk.transfer(current.of(execution), Variables.VIOLATION_NO.in(execution), sent.of(answers));
    }
}
