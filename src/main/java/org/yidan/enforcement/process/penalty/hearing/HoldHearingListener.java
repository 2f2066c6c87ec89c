package org.yidan.enforcement.process.penalty.hearing;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.penalty.hearing.HearingDesk;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The record of the hearing (UserTask_HoldHearing). */
@ProcessBean("holdHearing")
class HoldHearingListener implements TaskListener {

    private final SentForm sent;
    private final HearingDesk desk;

    HoldHearingListener(SentForm sent, HearingDesk desk) {
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String caseNo = execution.getProcessBusinessKey();

        Instant heldAt = answers.moment("heldAt");
        HearingDesk.Presence presence = answers.choice("partyPresence", HearingDesk.Presence.class);
        String record = answers.text("hearingMinutes", 10, 4000);
        desk.hold(caseNo, heldAt, presence, record, sent.of(answers));
    }
}
