package org.yidan.adjustment.process.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.publication.ChangeDraftingDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The staffing office drafts the version (UserTask_DraftChange). */
@ProcessBean("draftChange")
class DraftChangeListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ChangeDraftingDesk desk;

    DraftChangeListener(CurrentCase current, SentForm sent, ChangeDraftingDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        String urgentReason = answers.flag("urgentEffect") ? answers.text("urgentReason", 5, 1000) : null;
        desk.draft(current.of(execution), answers.day("effectiveFrom"), urgentReason, sent.of(answers));
    }
}
