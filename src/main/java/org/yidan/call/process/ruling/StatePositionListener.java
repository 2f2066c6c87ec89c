package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.ruling.Negotiation;
import org.yidan.call.ruling.Negotiation.Position;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** A unit concerned says whether the call is its duty (UserTask_StatePosition). */
@ProcessBean("statePosition")
class StatePositionListener implements TaskListener {

    private final Negotiation desk;
    private final CurrentRuling current;
    private final SentForm sent;

    StatePositionListener(Negotiation desk, CurrentRuling current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Position position = answers.choice("position", Position.class);
        String reason = answers.text("positionReason", 5, 2000);
        String unit = CaseVariables.UNIT.in(task.getExecution());
        desk.state(current.of(task.getExecution()), unit, position, reason, sent.of(answers));
    }
}
