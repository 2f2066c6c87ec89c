package org.yidan.enforcement.process.joint.prepare;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.plan.TeamDesk;
import org.yidan.enforcement.joint.plan.TeamDesk.BlockedDecision;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The lead decides about subjects that may not inspect (UserTask_DecideBlocked). */
@ProcessBean("decideBlocked")
class DecideBlockedListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final TeamDesk desk;

    DecideBlockedListener(CurrentCase current, SentForm sent, TeamDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        BlockedDecision decision = answers.choice("blockedDecision", BlockedDecision.class);
        String reason = answers.text("decisionReason", 2, 1000);
        desk.decide(current.of(execution), decision, reason, sent.of(answers));
        Variables.BLOCKED_DECISION.set(execution, decision.name());
        Variables.JOINT_MODE.set(execution, decision == BlockedDecision.PATROL ? "PATROL" : "ENFORCE");
    }
}
