package org.yidan.powerreturn.process.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.decision.SuperiorDesk;

/** The letter to the province has gone (UserTask_ReportToProvince). */
@ProcessBean("reportToProvince")
class ReportToProvinceListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final SuperiorDesk desk;

    ReportToProvinceListener(CurrentCase current, SentForm sent, SuperiorDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String letterNo = answers.text("letterNo", 2, 100);
        desk.report(current.of(execution), letterNo, answers.day("letterOn"), sent.of(answers));
    }
}
