package org.yidan.call.process.change;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.change.DecideRequest;
import org.yidan.call.change.RequestDesk;
import org.yidan.call.process.CallRequestModel.Variables;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The leader of the responsible unit decides (UserTask_ApproveByLead). */
@ProcessBean("approveByLead")
class ApproveByLeadListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final RequestDesk desk;

    ApproveByLeadListener(CurrentCall current, SentForm sent, RequestDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        DecideRequest command = DecisionForm.read(answers, execution);
        desk.decideAsLead(current.of(execution), command, sent.of(answers));
        Variables.LEAD_DECISION.set(execution, command.decision().name());
    }
}
