package org.yidan.adjustment.process.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.publication.ChangeEffectDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The staffing office looks at the change again after six months (UserTask_ReviewAdjustment). */
@ProcessBean("reviewAdjustment")
class ReviewAdjustmentListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ChangeEffectDesk desk;

    ReviewAdjustmentListener(CurrentCase current, SentForm sent, ChangeEffectDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        ChangeEffectDesk.Effect effect = answers.choice("effectResult", ChangeEffectDesk.Effect.class);
        desk.reviewed(current.of(execution), effect, answers.text("effectNote", 10, 2000), sent.of(answers));
    }
}
