package org.yidan.call.process.change;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.change.PauseDesk;
import org.yidan.call.journal.Act;
import org.yidan.call.process.CurrentCall;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The handler goes on before the pause ends (UserTask_ResumeHandling). */
@ProcessBean("resumeHandling")
class ResumeHandlingListener implements TaskListener {

    private final CurrentCall current;
    private final CurrentUser user;
    private final PauseDesk desk;

    ResumeHandlingListener(CurrentCall current, CurrentUser user, PauseDesk desk) {
        this.current = current;
        this.user = user;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String note = answers.text("resumeNote", 2, 4000);
        desk.resumeByHand(current.of(task.getExecution()), note, new Act(user.id(), answers.asSent()));
    }
}
