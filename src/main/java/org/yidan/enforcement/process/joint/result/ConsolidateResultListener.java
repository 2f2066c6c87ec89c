package org.yidan.enforcement.process.joint.result;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.result.ConclusionDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The lead reports what all subjects did (UserTask_ConsolidateResult). */
@ProcessBean("consolidateResult")
class ConsolidateResultListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ConclusionDesk desk;

    ConsolidateResultListener(CurrentCase current, SentForm sent, ConclusionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        String summary = answers.text("summary", 10, 2000);
        boolean untrue = answers.flag("untrue");
        desk.consolidate(current.of(execution), summary, untrue, sent.of(answers));
    }
}
