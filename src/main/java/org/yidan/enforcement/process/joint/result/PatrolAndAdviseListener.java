package org.yidan.enforcement.process.joint.result;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.result.ConclusionDesk;
import org.yidan.enforcement.joint.result.ConclusionDesk.PatrolOutcome;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The lead patrols without enforcing (UserTask_PatrolAndAdvise). */
@ProcessBean("patrolAndAdvise")
class PatrolAndAdviseListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ConclusionDesk desk;

    PatrolAndAdviseListener(CurrentCase current, SentForm sent, ConclusionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        PatrolOutcome outcome = answers.choice("patrolOutcome", PatrolOutcome.class);
        desk.patrol(
                current.of(execution),
                outcome,
                answers.list("persons"),
                answers.text("adviceNote", 5, 2000),
                sent.of(answers));
        Variables.ENFORCEMENT_NEEDED.set(execution, outcome == PatrolOutcome.ENFORCEMENT_NEEDED);
    }
}
