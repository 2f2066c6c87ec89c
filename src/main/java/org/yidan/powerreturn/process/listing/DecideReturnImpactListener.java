package org.yidan.powerreturn.process.listing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.listing.ReturnImpactDesk;

/** The staffing office has gone through the open items (UserTask_DecideReturnImpact). */
@ProcessBean("decideReturnImpact")
class DecideReturnImpactListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnImpactDesk desk;

    DecideReturnImpactListener(CurrentCase current, SentForm sent, ReturnImpactDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        desk.confirm(current.of(execution), answers.text("impactNote", 5, 2000), sent.of(answers));
    }
}
