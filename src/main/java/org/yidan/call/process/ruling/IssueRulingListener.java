package org.yidan.call.process.ruling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.ruling.IssueDesk;
import org.yidan.call.ruling.IssueDesk.Issue;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The ruling is signed and issued (UserTask_IssueRuling). */
@ProcessBean("issueRuling")
class IssueRulingListener implements TaskListener {

    private final IssueDesk desk;
    private final CurrentRuling current;
    private final SentForm sent;

    IssueRulingListener(IssueDesk desk, CurrentRuling current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        Issue order =
                new Issue(answers.text("rulingBasis", 5, 4000), answers.flag("wrongReturn"), answers.flag("precedent"));
        RulingModel.Variables.SIGNATURE_AWAITED.set(
                task.getExecution(), desk.issue(current.of(task.getExecution()), order, sent.of(answers)));
    }
}
