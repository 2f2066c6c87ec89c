package org.yidan.enforcement.process.joint.site;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.EnforcementRefused;
import org.yidan.enforcement.joint.measure.SimplePenaltyDesk;
import org.yidan.enforcement.joint.measure.SimplePenaltyDesk.SpotPenalty;
import org.yidan.enforcement.process.joint.JointEnforcementModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Officers punish on the spot (UserTask_SimplePenalty). */
@ProcessBean("simplePenalty")
class SimplePenaltyListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final SimplePenaltyDesk desk;

    SimplePenaltyListener(CurrentCase current, SentForm sent, SimplePenaltyDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        SpotPenalty penalty = new SpotPenalty(
                answers.choice("spotPenalty", SimplePenaltyDesk.Kind.class),
                answers.optionalText("fineAmount", 20)
                        .map(SimplePenaltyListener::yuan)
                        .orElse(null),
                answers.text("penaltyBasis", 4, 500),
                answers.flag("partyHeard"),
                answers.flag("paidOnSpot"),
                answers.list("persons"));
        answers.moment("servedAt");
        desk.decide(current.of(execution), Variables.VIOLATION_NO.in(execution), penalty, sent.of(answers));
    }

    private static BigDecimal yuan(String amount) {
        if (!amount.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw EnforcementRefused.invalid("amount-unreadable", amount);
        }
        return new BigDecimal(amount);
    }
}
