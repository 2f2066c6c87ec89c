package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.ruling.Negotiation;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The dispatcher records whether the units agreed (UserTask_RecordNegotiation). */
@ProcessBean("recordNegotiation")
class RecordNegotiationListener implements TaskListener {

    private final Negotiation desk;
    private final CurrentRuling current;
    private final SentForm sent;

    RecordNegotiationListener(Negotiation desk, CurrentRuling current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        boolean agreed = answers.choice("negotiation", Outcome.class) == Outcome.AGREED;
        String lead = answers.optionalText("decidedLead", 32).orElse(null);
        String note = answers.text("negotiationNote", 5, 2000);
        RulingModel.Variables.AGREED.set(
                task.getExecution(),
                desk.conclude(current.of(task.getExecution()), agreed, lead, note, sent.of(answers)));
    }

    private enum Outcome {
        AGREED,
        NOT_AGREED
    }
}
