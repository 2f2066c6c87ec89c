package org.yidan.powerreturn.process.listing;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.listing.AnnounceReturn;
import org.yidan.powerreturn.listing.ReturnPublicationDesk;
import org.yidan.powerreturn.process.ReturnForms;

/** The county government announces the return (UserTask_AnnounceReturn). */
@ProcessBean("announceReturn")
class AnnounceReturnListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnPublicationDesk desk;

    AnnounceReturnListener(CurrentCase current, SentForm sent, ReturnPublicationDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        AnnounceReturn notice = new AnnounceReturn(
                answers.text("announcementText", 30, 4000),
                answers.text("transition", 5, 1000),
                ReturnForms.phone(answers),
                answers.day("announcedOn"),
                ReturnForms.address(answers));
        desk.announce(current.of(execution), notice, sent.of(answers));
    }
}
