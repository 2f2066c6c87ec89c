package org.yidan.enforcement.process.penalty.course;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.PenaltyCases;
import org.yidan.enforcement.penalty.execution.RemedyDesk;
import org.yidan.enforcement.penalty.facts.Publicity;
import org.yidan.enforcement.process.penalty.PenaltyCaseModel.Variables;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The result of a reconsideration or lawsuit (UserTask_RecordRemedyResult). */
@ProcessBean("recordRemedyResult")
class RecordRemedyResultListener implements TaskListener {

    private final SentForm sent;
    private final RemedyDesk desk;
    private final PenaltyCases cases;

    RecordRemedyResultListener(SentForm sent, RemedyDesk desk, PenaltyCases cases) {
        this.sent = sent;
        this.desk = desk;
        this.cases = cases;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        RemedyDesk.Result result = answers.choice("remedyResult", RemedyDesk.Result.class);
        String reference = answers.text("remedyReference", 1, 200);
        LocalDate on = answers.day("remedyDecidedOn");
        boolean annulled = desk.result(caseNo, result, reference, on, sent.of(answers));
        Publicity publicity = cases.byNo(caseNo).publicity();
        Variables.DECISION_ANNULLED.set(execution, annulled);
        Variables.PENALTY_PUBLISHED.set(execution, publicity != null && publicity.stands());
    }
}
