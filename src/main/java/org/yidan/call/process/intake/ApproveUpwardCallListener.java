package org.yidan.call.process.intake;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.intake.ApprovalDesk;
import org.yidan.call.intake.ApprovalDesk.UpwardDecision;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Records whether the township leader lets the call up. */
@ProcessBean("approveUpwardCall")
class ApproveUpwardCallListener implements TaskListener {

    private final ApprovalDesk desk;
    private final CurrentCall current;
    private final SentForm sent;

    ApproveUpwardCallListener(ApprovalDesk desk, CurrentCall current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        UpwardDecision decision = answers.choice("upwardDecision", UpwardDecision.class);
        String note = answers.optionalText("approvalNote", 2000).orElse(null);
        desk.decide(current.of(task.getExecution()), decision, note, sent.of(answers));
        Variables.UPWARD_DECISION.set(task.getExecution(), decision.name());
    }
}
