package org.yidan.powerreturn.process.listing;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;
import org.yidan.powerreturn.listing.NewDuties;
import org.yidan.powerreturn.listing.ReturnDraftDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;
import org.yidan.powerreturn.process.ReturnForms;

/** The taking-over department drafts the new version (UserTask_DraftReturnVersion). */
@ProcessBean("draftReturnVersion")
class DraftReturnVersionListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ReturnDraftDesk desk;

    DraftReturnVersionListener(CurrentCase current, SentForm sent, ReturnDraftDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        boolean wholeRegion = Variables.WHOLE_REGION.in(execution);
        NewDuties duties = new NewDuties(
                wholeRegion ? answers.text("returnedDuty", 10, 1000) : null,
                wholeRegion ? answers.text("keptDuty", 5, 1000) : null,
                answers.optionalText("guideLines", 4000).map(ReturnForms::lines).orElse(List.of()),
                answers.optionalText("newLegalBasis", 1000).orElse(null));
        desk.draft(current.of(execution), duties, sent.of(answers));
    }
}
