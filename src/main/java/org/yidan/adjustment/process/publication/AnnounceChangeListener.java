package org.yidan.adjustment.process.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.publication.ChangePublishingDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The government announces the change (UserTask_AnnounceChange). */
@ProcessBean("announceChange")
class AnnounceChangeListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ChangePublishingDesk desk;

    AnnounceChangeListener(CurrentCase current, SentForm sent, ChangePublishingDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String noticeUrl = answers.text("noticeUrl", 8, 400);
        String phone = answers.text("contactPhone", 5, 40);
        desk.announce(current.of(execution), noticeUrl, answers.day("announcedOn"), phone, sent.of(answers));
    }
}
