package org.yidan.enforcement.process.joint.measures;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.measure.CompulsionDesk;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Officers lift a measure that was not approved (UserTask_LiftCompulsion). */
@ProcessBean("liftCompulsion")
class LiftCompulsionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final CompulsionDesk desk;

    LiftCompulsionListener(CurrentCase current, SentForm sent, CompulsionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        Instant liftedAt = answers.moment("liftedAt");
        String note = answers.text("liftNote", 2, 1000);
        desk.lift(current.of(execution), Variables.VIOLATION_NO.in(execution), liftedAt, note, sent.of(answers));
    }
}
