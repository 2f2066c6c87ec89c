package org.yidan.enforcement.process.joint.prepare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.plan.JointTaskDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The lead signs for the task (UserTask_ReceiveJointTask). */
@ProcessBean("receiveJointTask")
class ReceiveJointTaskListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final JointTaskDesk desk;

    ReceiveJointTaskListener(CurrentCase current, SentForm sent, JointTaskDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        String handler = answers.text("handler", 1, 64);
        String note = answers.optionalText("receiveNote", 1000).orElse(null);
        desk.receive(current.of(execution), handler, note, sent.of(answers));
    }
}
