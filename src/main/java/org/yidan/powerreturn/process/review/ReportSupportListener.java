package org.yidan.powerreturn.process.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.process.ReviewState;
import org.yidan.powerreturn.review.SupportDesk;

/** The department reports what its help has brought (UserTask_ReportSupport). */
@ProcessBean("reportSupport")
class ReportSupportListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final SupportDesk desk;
    private final ReviewState state;

    ReportSupportListener(CurrentCase current, SentForm sent, SupportDesk desk, ReviewState state) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
        this.state = state;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        CaseFile file = current.of(execution);
        desk.report(file, answers.text("supportReport", 20, 4000), sent.of(answers));
        state.assessAgain(execution);
    }
}
