package org.yidan.enforcement.process.joint.result;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.enforcement.joint.result.ArchiveDesk;
import org.yidan.enforcement.joint.result.ArchiveDesk.Publication;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** A subject files and publishes (UserTask_ArchivePublish). */
@ProcessBean("archivePublish")
class ArchivePublishListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ArchiveDesk desk;

    ArchivePublishListener(CurrentCase current, SentForm sent, ArchiveDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        DelegateExecution execution = task.getExecution();
        FormAnswers answers = FormAnswers.of(task);
        Publication publication = new Publication(
                answers.optionalDay("publishedOn").orElse(null),
                answers.optionalText("publishUrl", 300).orElse(null),
                answers.optionalText("notPublishedReason", 500).orElse(null));
        desk.archive(current.of(execution), CaseVariables.UNIT.in(execution), publication, sent.of(answers));
    }
}
