package org.yidan.enforcement.process.penalty.decision;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.PenaltyCases;
import org.yidan.enforcement.penalty.decision.PenaltyDecisionDesk;
import org.yidan.enforcement.penalty.decision.TakeDecision;
import org.yidan.enforcement.penalty.facts.Measure;
import org.yidan.enforcement.process.penalty.Amounts;
import org.yidan.enforcement.process.penalty.Codes;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The decision of the head of the organ (UserTask_DecidePenalty). */
@ProcessBean("decidePenalty")
class DecidePenaltyListener implements TaskListener {

    private final SentForm sent;
    private final PenaltyDecisionDesk desk;
    private final PenaltyCases cases;

    DecidePenaltyListener(SentForm sent, PenaltyDecisionDesk desk, PenaltyCases cases) {
        this.sent = sent;
        this.desk = desk;
        this.cases = cases;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        TakeDecision decision = decision(answers);
        PenaltyDecisionDesk.Next next = desk.decide(caseNo, decision, sent.of(answers));
        Variables.DECISION_OUTCOME.set(execution, next.name());
        Variables.REPORT_ONLY.set(execution, false);
        Variables.PUBLICITY_NEEDED.set(execution, decision.publish());
        Variables.SOMETHING_TO_PERFORM.set(execution, decision.choice() == TakeDecision.Choice.PENALTY);
        Variables.TRANSFER_NO.set(execution, cases.byNo(caseNo).transferNo());
    }

    private static TakeDecision decision(FormAnswers answers) {
        TakeDecision.Choice choice = answers.choice("decisionType", TakeDecision.Choice.class);
        boolean back = choice == TakeDecision.Choice.CRIME || choice == TakeDecision.Choice.SEND_BACK;
        boolean penalty = choice == TakeDecision.Choice.PENALTY;
        return new TakeDecision(
                choice,
                penalty ? Amounts.of(answers, "fine") : null,
                penalty ? Codes.list(answers, "otherMeasures", Measure.class) : List.of(),
                back ? null : answers.text("decisionFacts", 10, 4000),
                back ? null : answers.text("basis", 5, 2000),
                penalty ? answers.text("discretion", 5, 2000) : null,
                penalty ? answers.text("performance", 5, 1000) : null,
                !back && answers.flag("publicityNeeded"),
                back ? answers.text("decisionReason", 5, 4000) : null);
    }
}
