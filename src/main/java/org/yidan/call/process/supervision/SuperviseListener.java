package org.yidan.call.process.supervision;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.supervision.SupervisionDesk;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The inspector reminds the unit (UserTask_Supervise). */
@ProcessBean("supervise")
class SuperviseListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final SupervisionDesk desk;

    SuperviseListener(CurrentCall current, SentForm sent, SupervisionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String superviseNote = answers.text("superviseNote", 5, 4000);
        desk.supervise(current.of(task.getExecution()), superviseNote, sent.of(answers));
    }
}
