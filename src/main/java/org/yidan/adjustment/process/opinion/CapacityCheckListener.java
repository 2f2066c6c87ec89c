package org.yidan.adjustment.process.opinion;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.opinion.Capacity;
import org.yidan.adjustment.opinion.PowerDelegationDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The staffing office assesses people, money and equipment (UserTask_CapacityCheck). */
@ProcessBean("capacityCheck")
class CapacityCheckListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final PowerDelegationDesk desk;

    CapacityCheckListener(CurrentCase current, SentForm sent, PowerDelegationDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Capacity capacity = new Capacity(
                answers.integer("cardOfficers", 0, 10_000),
                answers.integer("cardOfficersNeeded", 1, 10_000),
                answers.integer("budget", 0, 1_000_000),
                answers.text("equipment", 5, 1000),
                answers.text("trainingPlan", 5, 1000),
                answers.choice("capacityResult", Capacity.Result.class));
        desk.assess(current.of(execution), capacity, sent.of(answers));
    }
}
