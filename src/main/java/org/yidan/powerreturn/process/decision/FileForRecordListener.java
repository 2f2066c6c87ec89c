package org.yidan.powerreturn.process.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.decision.SuperiorDesk;

/** The superior has taken the return on file (UserTask_FileForRecord). */
@ProcessBean("fileForRecord")
class FileForRecordListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final SuperiorDesk desk;

    FileForRecordListener(CurrentCase current, SentForm sent, SuperiorDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String recordNo = answers.text("recordNo", 2, 100);
        desk.filed(current.of(execution), recordNo, answers.day("recordedOn"), sent.of(answers));
    }
}
