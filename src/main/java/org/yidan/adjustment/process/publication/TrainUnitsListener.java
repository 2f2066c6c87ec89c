package org.yidan.adjustment.process.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.publication.ChangeEffectDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The lead records the training (UserTask_TrainUnits). */
@ProcessBean("trainUnits")
class TrainUnitsListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ChangeEffectDesk desk;

    TrainUnitsListener(CurrentCase current, SentForm sent, ChangeEffectDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        ChangeEffectDesk.Training training = new ChangeEffectDesk.Training(
                answers.day("trainedOn"),
                answers.text("trainingPlace", 2, 200),
                answers.text("trainer", 2, 100),
                answers.integer("attendeeCount", 1, 10_000),
                answers.text("trainingContent", 5, 2000));
        desk.trained(current.of(execution), training, sent.of(answers));
    }
}
