package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.ruling.IssueDesk;
import org.yidan.call.ruling.IssueDesk.Decision;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The government confirms or changes the proposal (UserTask_ConfirmRuling). */
@ProcessBean("confirmRuling")
class ConfirmRulingListener implements TaskListener {

    private final IssueDesk desk;
    private final CurrentRuling current;
    private final SentForm sent;

    ConfirmRulingListener(IssueDesk desk, CurrentRuling current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Decision decision = answers.choice("governmentDecision", Decision.class);
        String lead = answers.optionalText("decidedLead", 32).orElse(null);
        String note = answers.text("governmentNote", 2, 2000);
        desk.decide(current.of(task.getExecution()), decision, lead, note, sent.of(answers));
    }
}
