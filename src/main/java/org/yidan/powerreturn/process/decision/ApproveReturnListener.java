package org.yidan.powerreturn.process.decision;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.decision.DecideReturn;
import org.yidan.powerreturn.decision.ReturnDecisionDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;
import org.yidan.powerreturn.record.CountyDecision;
import org.yidan.powerreturn.record.ListKind;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;

/** The county government decides (UserTask_ApproveReturn). */
@ProcessBean("approveReturn")
class ApproveReturnListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnDecisionDesk desk;
    private final ReturnFiles returns;

    ApproveReturnListener(CurrentCase current, SentForm sent, ReturnDecisionDesk desk, ReturnFiles returns) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
        this.returns = returns;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        CountyDecision decision = answers.choice("decision", CountyDecision.class);
        DecideReturn order = new DecideReturn(
                decision,
                decision == CountyDecision.PARTIAL ? answers.list("approvedTownships") : List.of(),
                decision.grants() && answers.flag("regionWide"),
                answers.optionalDay("effectiveFrom").orElse(null),
                answers.text("minutesNo", 2, 64),
                answers.text("decisionReason", 5, 2000));
        CaseFile file = current.of(execution);
        desk.decide(file, order, sent.of(answers));
        Variables.POWER_DECISION.set(execution, outcome(decision));
        if (decision.grants()) {
            Variables.PROVINCE_MODE.set(execution, mode(returns.of(file.caseNo())));
            Variables.WHOLE_REGION.set(execution, order.regionWide());
        }
    }

    private static String outcome(CountyDecision decision) {
        return switch (decision) {
            case APPROVE, PARTIAL -> "APPROVED";
            case SUPPORT -> "SUPPORT";
            case REJECT -> "REJECTED";
        };
    }

    private static String mode(PowerReturn file) {
        return file.listKind() == ListKind.PROVINCE_MANDATORY
                ? "DECISION"
                : file.listKind() == ListKind.PROVINCE_GUIDE ? "RECORD" : "NONE";
    }
}
