package org.yidan.enforcement.process.penalty.execution;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.execution.CourtDesk;
import org.yidan.enforcement.penalty.facts.Performance;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** What the court did (UserTask_RecordCourtResult). */
@ProcessBean("recordCourtResult")
class RecordCourtResultListener implements TaskListener {

    private final SentForm sent;
    private final CourtDesk desk;

    RecordCourtResultListener(SentForm sent, CourtDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        Performance.CourtResult result = answers.choice("courtResult", Performance.CourtResult.class);
        String note = answers.text("courtNote", 5, 2000);
        desk.result(caseNo, result, note, sent.of(answers));
    }
}
