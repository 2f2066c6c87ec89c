package org.yidan.powerreturn.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.review.SupportDesk;

/** The department helps at once (UserTask_SupportNow). */
@ProcessBean("supportNow")
class SupportNowListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final SupportDesk desk;

    SupportNowListener(CurrentCase current, SentForm sent, SupportDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        desk.supportNow(current.of(execution), answers.text("supportGiven", 10, 2000), sent.of(answers));
    }
}
