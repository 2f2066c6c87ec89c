package org.yidan.call.process.supervision;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.supervision.SupervisionDesk;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The government instructs (UserTask_ReportToGovernment). */
@ProcessBean("reportToGovernment")
class ReportToGovernmentListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final SupervisionDesk desk;

    ReportToGovernmentListener(CurrentCall current, SentForm sent, SupervisionDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String instruction = answers.text("instruction", 2, 4000);
        desk.instruct(current.of(task.getExecution()), instruction, sent.of(answers));
    }
}
