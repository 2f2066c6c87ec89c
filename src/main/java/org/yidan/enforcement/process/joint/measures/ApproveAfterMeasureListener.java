package org.yidan.enforcement.process.joint.measures;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.measure.CompulsionDesk;
import org.yidan.enforcement.joint.measure.CompulsionDesk.Decision;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The leader decides about an urgent measure afterwards (UserTask_ApproveAfterMeasure). */
@ProcessBean("approveAfterMeasure")
class ApproveAfterMeasureListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final CompulsionDesk desk;

    ApproveAfterMeasureListener(CurrentCase current, SentForm sent, CompulsionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        Decision decision = answers.choice("decision", Decision.class);
        String note = answers.optionalText("decisionNote", 1000).orElse(null);
        desk.approveAfterwards(
                current.of(execution), Variables.VIOLATION_NO.in(execution), decision, note, sent.of(answers));
        Variables.COMPULSION_APPROVED.set(execution, decision == Decision.APPROVE);
    }
}
