package org.yidan.enforcement.process.transfer;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.transfer.HeadDecisionDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The report of the special team (UserTask_ReportCrime). */
@ProcessBean("reportCrime")
class ReportCrimeListener implements TaskListener {

    private final SentForm sent;
    private final HeadDecisionDesk desk;

    ReportCrimeListener(SentForm sent, HeadDecisionDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        List<String> team = answers.list("transferTeam");
        String offence = answers.text("offence", 1, 200);
        String facts = answers.text("crimeFacts", 10, 4000);
        desk.report(caseNo, team, facts, offence, sent.of(answers));
    }
}
