package org.yidan.adjustment.process.publication;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.adjustment.publication.ChangePublishingDesk;
import org.yidan.casework.CaseFile;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** A second person publishes the version, or sends the draft back (UserTask_PublishChange). */
@ProcessBean("publishChange")
class PublishChangeListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ChangePublishingDesk desk;

    PublishChangeListener(CurrentCase current, SentForm sent, ChangePublishingDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        Decision decision = answers.choice("publishDecision", Decision.class);
        boolean checked = answers.flag("impactChecked");
        String noticeUrl = answers.optionalText("noticeUrl", 400).orElse(null);
        String note = answers.optionalText("publishNote", 1000).orElse(null);
        CaseFile file = current.of(execution);
        if (decision == Decision.PUBLISH) {
            Variables.EFFECTIVE_AT.set(execution, desk.publish(file, checked, noticeUrl, sent.of(answers)));
        } else {
            desk.redraft(file, note, sent.of(answers));
        }
        Variables.PUBLISH_DECISION.set(execution, decision.name());
    }

    private enum Decision {
        PUBLISH,
        REDRAFT
    }
}
