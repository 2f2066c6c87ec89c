package org.yidan.call.process.change;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.change.PauseDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The handler goes on before the pause ends (UserTask_ResumeHandling). */
@ProcessBean("resumeHandling")
class ResumeHandlingListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final PauseDesk desk;

    ResumeHandlingListener(CurrentCall current, SentForm sent, PauseDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String note = answers.text("resumeNote", 2, 4000);
        desk.resumeByHand(current.of(task.getExecution()), note, sent.of(answers));
    }
}
