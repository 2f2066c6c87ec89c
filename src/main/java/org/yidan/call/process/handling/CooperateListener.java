package org.yidan.call.process.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.handling.Cooperation;
import org.yidan.call.handling.CooperationDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** A co-operating unit has done its own duty (UserTask_Cooperate). */
@ProcessBean("cooperate")
class CooperateListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final CooperationDesk desk;

    CooperateListener(CurrentCall current, SentForm sent, CooperationDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Cooperation cooperation = new Cooperation(
                Variables.COOP_UNIT.in(task.getExecution()),
                answers.choice("coopOutcome", Cooperation.Outcome.class),
                answers.text("coopNote", 5, 4000));
        desk.cooperate(current.of(task.getExecution()), cooperation, sent.of(answers));
    }
}
