package org.yidan.enforcement.process.penalty;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.PenaltyCases;
import org.yidan.enforcement.penalty.decision.CollectiveDesk;
import org.yidan.enforcement.penalty.decision.PenaltyDecisionDesk;
import org.yidan.enforcement.penalty.decision.TakeDecision;
import org.yidan.enforcement.penalty.decision.TransferAnswerDesk;
import org.yidan.enforcement.penalty.facts.PenaltyMeasure;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** The decision on a penalty. */
@StepBean("penaltyDecision")
class PenaltyDecisionSteps {

    private final CollectiveDesk collectiveDesk;
    private final PenaltyDecisionDesk penaltyDecisionDesk;
    private final PenaltyCases cases;
    private final TransferAnswerDesk transferAnswerDesk;

    PenaltyDecisionSteps(
            CollectiveDesk collectiveDesk,
            PenaltyDecisionDesk penaltyDecisionDesk,
            PenaltyCases cases,
            TransferAnswerDesk transferAnswerDesk) {
        this.collectiveDesk = collectiveDesk;
        this.penaltyDecisionDesk = penaltyDecisionDesk;
        this.cases = cases;
        this.transferAnswerDesk = transferAnswerDesk;
    }

    /** The discussion of the leaders. */
    public void discussCollectively(StepForm form) {
        List<String> leaders =
                form.text("leaders", 2, 500).lines().map(String::strip).toList();
        CollectiveDesk.Opinion opinion = form.choice("collectiveOpinion", CollectiveDesk.Opinion.class);
        String record = form.text("discussionRecord", 10, 4000);
        collectiveDesk.discuss(form.caseNo(), leaders, opinion, record, FormSubmission.of(form));
    }

    /** The decision of the head of the organ. */
    public void decidePenalty(StepForm form) {
        TakeDecision decision = decision(form);
        PenaltyDecisionDesk.Next next = penaltyDecisionDesk.decide(form.caseNo(), decision, FormSubmission.of(form));
        Variables.DECISION_OUTCOME.set(form.execution(), next.name());
        Variables.REPORT_ONLY.set(form.execution(), false);
        Variables.PUBLICITY_NEEDED.set(form.execution(), decision.publish());
        Variables.SOMETHING_TO_PERFORM.set(form.execution(), decision.choice() == TakeDecision.Choice.PENALTY);
        Variables.TRANSFER_NO.set(form.execution(), cases.byNo(form.caseNo()).transferNo());
    }

    private static TakeDecision decision(FormAnswers answers) {
        TakeDecision.Choice choice = answers.choice("decisionType", TakeDecision.Choice.class);
        boolean back = choice == TakeDecision.Choice.CRIME || choice == TakeDecision.Choice.SEND_BACK;
        boolean penalty = choice == TakeDecision.Choice.PENALTY;
        return new TakeDecision(
                choice,
                penalty ? Amounts.of(answers, "fine") : null,
                penalty ? Codes.list(answers, "otherMeasures", PenaltyMeasure.class) : List.of(),
                back ? null : answers.text("decisionFacts", 10, 4000),
                back ? null : answers.text("basis", 5, 2000),
                penalty ? answers.text("discretion", 5, 2000) : null,
                penalty ? answers.text("performance", 5, 1000) : null,
                !back && answers.flag("publicityNeeded"),
                back ? answers.text("decisionReason", 5, 4000) : null);
    }

    /** The end of the transfer to the police, taken back into the case. */
    public void takeBackTransfer(DelegateExecution execution) {
        String caseNo = execution.getProcessBusinessKey();

        boolean filed = transferAnswerDesk.takeBack(caseNo);
        Variables.DECISION_OUTCOME.set(execution, filed ? "TRANSFERRED" : "TAKEN_BACK");
        Variables.REPORT_ONLY.set(execution, !filed);
    }
}
