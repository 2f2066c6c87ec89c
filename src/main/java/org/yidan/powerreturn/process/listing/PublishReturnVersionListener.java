package org.yidan.powerreturn.process.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.listing.ReturnPublicationDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;

/** The staffing office publishes the version (UserTask_PublishReturnVersion). */
@ProcessBean("publishReturnVersion")
class PublishReturnVersionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnPublicationDesk desk;

    PublishReturnVersionListener(CurrentCase current, SentForm sent, ReturnPublicationDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        LocalDate newDay = answers.optionalDay("rescheduledTo").orElse(null);
        String reason = answers.optionalText("rescheduleReason", 1000).orElse(null);
        String note = answers.optionalText("publishNote", 1000).orElse(null);
        Instant effect = desk.publish(current.of(execution), newDay, reason, note, sent.of(answers));
        Variables.EFFECTIVE_AT.set(execution, Date.from(effect));
    }
}
