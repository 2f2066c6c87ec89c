package org.yidan.call.process.papers;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.call.intake.ApprovalDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** Records whom the county told by telephone. */
@ProcessBean("notifyLead")
class NotifyLeadListener implements TaskListener {

    private final ApprovalDesk desk;
    private final CurrentCall current;
    private final SentForm sent;

    NotifyLeadListener(ApprovalDesk desk, CurrentCall current, SentForm sent) {
        this.desk = desk;
        this.current = current;
        this.sent = sent;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        String person = answers.text("notifiedPerson", 1, 120);
        Instant at = answers.moment("notifiedAt");
        answers.optionalText("notifyNote", 2000);
        desk.notifyLead(current.of(task.getExecution()), person, at, sent.of(answers));
    }
}
