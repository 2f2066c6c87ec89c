package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.duty.RuleCall;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.ruling.RulingDesk;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Records a ruling that was taken outside the system. */
@ProcessBean("ruleByHand")
class RuleByHandListener implements TaskListener {

    private final RulingDesk desk;
    private final CurrentCall current;
    private final SentForm sent;

    RuleByHandListener(RulingDesk desk, CurrentCall current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        RuleCall command = new RuleCall(
                answers.text("decidedLead", 1, 32),
                answers.text("rulingBasis", 1, 4000),
                answers.text("positions", 1, 4000),
                answers.text("staffingOpinion", 1, 4000),
                answers.text("justiceOpinion", 1, 4000),
                answers.choice("decidedBy", RuleCall.DecidedBy.class),
                answers.flag("wrongReturn"),
                answers.flag("precedent"));
        desk.record(current.of(task.getExecution()), command, sent.of(answers));
    }
}
