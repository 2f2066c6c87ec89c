package org.yidan.powerreturn.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.adjustment.carryover.CarryOverReport;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;
import org.yidan.powerreturn.listing.AnnounceReturn;
import org.yidan.powerreturn.listing.NewDuties;
import org.yidan.powerreturn.listing.ReturnDraftDesk;
import org.yidan.powerreturn.listing.ReturnImpactDesk;
import org.yidan.powerreturn.listing.ReturnPublicationDesk;
import org.yidan.powerreturn.listing.SwitchDesk;
import org.yidan.powerreturn.process.PowerReturnModel.Variables;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;

/** The version of the list that takes a power back: drafted, published, carried out. */
@StepBean("returnListing")
class ReturnListingSteps {

    private final CurrentCase current;
    private final ReturnDraftDesk returnDraftDesk;
    private final ReturnImpactDesk returnImpactDesk;
    private final ReturnPublicationDesk returnPublicationDesk;
    private final SwitchDesk switchDesk;
    private final ReturnFiles returns;

    ReturnListingSteps(
            CurrentCase current,
            ReturnDraftDesk returnDraftDesk,
            ReturnImpactDesk returnImpactDesk,
            ReturnPublicationDesk returnPublicationDesk,
            SwitchDesk switchDesk,
            ReturnFiles returns) {
        this.current = current;
        this.returnDraftDesk = returnDraftDesk;
        this.returnImpactDesk = returnImpactDesk;
        this.returnPublicationDesk = returnPublicationDesk;
        this.switchDesk = switchDesk;
        this.returns = returns;
    }

    /** The taking-over department drafts the new version. */
    public void draftReturnVersion(StepForm form) {
        boolean wholeRegion = Variables.WHOLE_REGION.in(form.execution());
        NewDuties duties = new NewDuties(
                wholeRegion ? form.text("returnedDuty", 10, 1000) : null,
                wholeRegion ? form.text("keptDuty", 5, 1000) : null,
                form.optionalText("guideLines", 4000).map(ReturnForms::lines).orElse(List.of()),
                form.optionalText("newLegalBasis", 1000).orElse(null));
        returnDraftDesk.draft(current.of(form), duties, FormSubmission.of(form));
    }

    /** The justice office reviews the draft. */
    public void reviewReturnDraft(StepForm form) {
        ReturnDraftDesk.DraftReview review = form.choice("draftReview", ReturnDraftDesk.DraftReview.class);
        boolean passed = review == ReturnDraftDesk.DraftReview.PASS;
        String note = passed
                ? form.optionalText("draftReviewNote", 1000).orElse(null)
                : form.text("draftReviewNote", 5, 1000);
        returnDraftDesk.review(current.of(form), review, note, FormSubmission.of(form));
        Variables.DRAFT_FIT.set(form.execution(), passed);
    }

    /** Lists the open calls and cases the return touches. */
    public void planReturnImpact(DelegateExecution execution) {
        returnImpactDesk.plan(current.of(execution));
    }

    /** The county government announces the return. */
    public void announceReturn(StepForm form) {
        AnnounceReturn notice = new AnnounceReturn(
                form.text("announcementText", 30, 4000),
                form.text("transition", 5, 1000),
                ReturnForms.phone(form),
                form.day("announcedOn"),
                ReturnForms.address(form));
        returnPublicationDesk.announce(current.of(form), notice, FormSubmission.of(form));
    }

    /** The staffing office publishes the version. */
    public void publishReturnVersion(StepForm form) {
        LocalDate newDay = form.optionalDay("rescheduledTo").orElse(null);
        String reason = form.optionalText("rescheduleReason", 1000).orElse(null);
        String note = form.optionalText("publishNote", 1000).orElse(null);
        Instant effect = returnPublicationDesk.publish(current.of(form), newDay, reason, note, FormSubmission.of(form));
        Variables.EFFECTIVE_AT.set(form.execution(), Date.from(effect));
    }

    /** The instant of effect. */
    public void switchPermissions(DelegateExecution execution) {
        Variables.REVIEW_AT.set(execution, Date.from(switchDesk.perform(current.of(execution))));
    }

    /** Carries over what is open and writes the handover sheets. */
    public void settleReturnItems(DelegateExecution execution) {
        CaseFile caseFile = current.of(execution);
        PowerReturn file = returns.of(caseFile.caseNo());
        CarryOverReport report = returnImpactDesk.carryOut(
                Objects.requireNonNull(file.runNo()), Objects.requireNonNull(file.versionNo()));
        returnImpactDesk.settle(caseFile, report);
    }
}
