package org.yidan.enforcement.process.penalty.course;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.carryover.TakeOverDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The new subject names its officers (UserTask_TakeOverFile). */
@ProcessBean("takeOverFile")
class TakeOverFileListener implements TaskListener {

    private final SentForm sent;
    private final TakeOverDesk desk;

    TakeOverFileListener(SentForm sent, TakeOverDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        List<String> officers = answers.list("officers");
        String note = answers.optionalText("takeOverNote", 2000).orElse(null);
        desk.takeOver(caseNo, officers, note, sent.of(answers));
    }
}
