package org.yidan.adjustment.process.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.decision.ChangeApprovalDesk;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The decision of the province has come (UserTask_AwaitDelegationDecision). */
@ProcessBean("awaitDelegationDecision")
class AwaitDelegationDecisionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ChangeApprovalDesk desk;

    AwaitDelegationDecisionListener(CurrentCase current, SentForm sent, ChangeApprovalDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        boolean agrees = answers.choice("provinceDecision", Decision.class) == Decision.APPROVED;
        String documentNo = answers.text("provinceDocNo", 2, 64);
        boolean goesOn = desk.provinceDecided(
                current.of(execution), agrees, documentNo, answers.day("provinceDecidedOn"), sent.of(answers));
        if (!goesOn) {
            Variables.CHANGE_DECISION.set(execution, "REJECTED");
        }
    }

    private enum Decision {
        APPROVED,
        REJECTED
    }
}
