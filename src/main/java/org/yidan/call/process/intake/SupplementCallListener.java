package org.yidan.call.process.intake;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.intake.IntakeDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Takes in what the caller adds. */
@ProcessBean("supplementCall")
class SupplementCallListener implements TaskListener {

    private final IntakeDesk desk;
    private final CurrentCall current;
    private final SentForm sent;

    SupplementCallListener(IntakeDesk desk, CurrentCall current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String supplement = answers.text("supplement", 10, 4000);
        desk.supplement(current.of(task.getExecution()), supplement, sent.of(answers));
    }
}
