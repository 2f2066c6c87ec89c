package org.yidan.level.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.level.objection.WaitDesk;

/** The government sees to a late answer (UserTask_UrgeLevelAnswer). */
@ProcessBean("urgeLevelAnswer")
class UrgeLevelAnswerListener implements TaskListener {

    private final WaitDesk desk;
    private final CurrentCase current;
    private final SentForm sent;

    UrgeLevelAnswerListener(WaitDesk desk, CurrentCase current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String note = answers.text("urgeNote", 5, 2000);
        desk.urge(current.of(task.getExecution()), note, sent.of(answers));
    }
}
