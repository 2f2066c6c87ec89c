package org.yidan.call.process.archive;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.archive.CaseDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The end of a case is told by hand (UserTask_TrackCaseByHand). */
@ProcessBean("trackCaseByHand")
class TrackCaseByHandListener implements TaskListener {

    private final CurrentCall current;
    private final SentForm sent;
    private final CaseDesk desk;

    TrackCaseByHandListener(CurrentCall current, SentForm sent, CaseDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String result = answers.text("caseResult", 2, 4000);
        LocalDate closedAt = answers.day("caseClosedAt");
        desk.track(current.of(task.getExecution()), result, closedAt, sent.of(answers));
    }
}
