package org.yidan.enforcement.process.joint.prepare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.JointTask;
import org.yidan.enforcement.joint.plan.JointPlan;
import org.yidan.enforcement.joint.plan.PlanDesk;
import org.yidan.enforcement.process.joint.FormLines;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The lead plans the action and invites units (UserTask_PlanJointAction). */
@ProcessBean("planJointAction")
class PlanJointActionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final PlanDesk desk;

    PlanJointActionListener(CurrentCase current, SentForm sent, PlanDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        JointPlan plan = new JointPlan(
                answers.moment("plannedAt"),
                answers.choice("risk", JointTask.Risk.class),
                FormLines.of(answers, "objectLines"),
                answers.list("invitedUnits"),
                FormLines.of(answers, "checkLines"),
                answers.optionalText("repeatReason", 500).orElse(null));
        answers.text("safetyNote", 2, 1000);
        answers.optionalText("equipment", 1000);
        answers.optionalText("vehicles", 200);
        answers.optionalText("propaganda", 1000);
        desk.plan(current.of(execution), plan, sent.of(answers));
    }
}
