package org.yidan.adjustment.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.adjustment.process.ListAdjustmentModel.Messages;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.publication.ChangeDraftingDesk;
import org.yidan.adjustment.publication.ChangeEffectDesk;
import org.yidan.adjustment.publication.ChangePublishingDesk;
import org.yidan.adjustment.publication.MatterGuideDesk;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** A decided change is drafted, published, announced, trained and carried out. */
@StepBean("publication")
class PublicationSteps {

    private final CurrentCase current;
    private final CurrentProposal proposals;
    private final MatterGuideDesk matterGuideDesk;
    private final ChangeDraftingDesk changeDraftingDesk;
    private final ChangeEffectDesk changeEffectDesk;
    private final ChangePublishingDesk changePublishingDesk;
    private final CaseProcess process;

    PublicationSteps(
            CurrentCase current,
            CurrentProposal proposals,
            MatterGuideDesk matterGuideDesk,
            ChangeDraftingDesk changeDraftingDesk,
            ChangeEffectDesk changeEffectDesk,
            ChangePublishingDesk changePublishingDesk,
            CaseProcess process) {
        this.current = current;
        this.proposals = proposals;
        this.matterGuideDesk = matterGuideDesk;
        this.changeDraftingDesk = changeDraftingDesk;
        this.changeEffectDesk = changeEffectDesk;
        this.changePublishingDesk = changePublishingDesk;
        this.process = process;
    }

    /** The lead hands in the guide. */
    public void writeGuide(StepForm form) {
        List<String> steps = form.text("guideSteps", 5, 8000)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        matterGuideDesk.write(current.of(form), steps, FormSubmission.of(form));
        Variables.GUIDE_REFUSED.set(form.execution(), false);
    }

    /** A co-operating unit confirms the guide or sends it back; one that sends it back ends the asking. */
    public void confirmGuide(StepForm form) {
        boolean agrees = form.choice("guideAnswer", GuideAnswer.class) == GuideAnswer.CONFIRM;
        String note = form.optionalText("guideNote", 1000).orElse(null);
        String unit = CaseVariables.UNIT.in(form.execution());
        matterGuideDesk.confirm(current.of(form), unit, agrees, note, FormSubmission.of(form));
        if (!agrees) {
            Variables.GUIDE_REFUSED.set(form.execution(), true);
        }
    }

    /** Nobody said anything about the guide in time. */
    public void recordGuideUnconfirmed(DelegateExecution execution) {
        matterGuideDesk.unconfirmed(current.of(execution));
    }

    /** The staffing office drafts the version. */
    public void draftChange(StepForm form) {
        String urgentReason = form.flag("urgentEffect") ? form.text("urgentReason", 5, 1000) : null;
        changeDraftingDesk.draft(current.of(form), form.day("effectiveFrom"), urgentReason, FormSubmission.of(form));
    }

    /** Lists the open items the draft touches. */
    public void planCarryOver(DelegateExecution execution) {
        changeEffectDesk.plan(current.of(execution));
    }

    /** A second person publishes the version, or sends the draft back. */
    public void publishChange(StepForm form) {
        Decision decision = form.choice("publishDecision", Decision.class);
        boolean checked = form.flag("impactChecked");
        String noticeUrl = form.optionalText("noticeUrl", 400).orElse(null);
        String note = form.optionalText("publishNote", 1000).orElse(null);
        CaseFile file = current.of(form);
        if (decision == Decision.PUBLISH) {
            Variables.EFFECTIVE_AT.set(
                    form.execution(), changePublishingDesk.publish(file, checked, noticeUrl, FormSubmission.of(form)));
        } else {
            changePublishingDesk.redraft(file, note, FormSubmission.of(form));
        }
        Variables.PUBLISH_DECISION.set(form.execution(), decision.name());
    }

    /** Carries open items over as the version takes effect. */
    public void carryOutChange(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        changeEffectDesk.carryItemsOver(file);
        changeEffectDesk.carryOut(file);
        Proposal proposal = proposals.of(execution);
        Variables.TRAINING_NEEDED.set(execution, changeEffectDesk.trainingNeeded(proposal));
        Variables.REVIEW_FROM.set(execution, changeEffectDesk.reviewFrom(proposal));
        process.tell(file.caseNo(), Messages.FULL_PATH_DONE, Map.of());
    }

    /** The government announces the change. */
    public void announceChange(StepForm form) {
        String noticeUrl = form.text("noticeUrl", 8, 400);
        String phone = form.text("contactPhone", 5, 40);
        changePublishingDesk.announce(
                current.of(form), noticeUrl, form.day("announcedOn"), phone, FormSubmission.of(form));
    }

    /** The lead records the training. */
    public void trainUnits(StepForm form) {
        ChangeEffectDesk.Training training = new ChangeEffectDesk.Training(
                form.day("trainedOn"),
                form.text("trainingPlace", 2, 200),
                form.text("trainer", 2, 100),
                form.integer("attendeeCount", 1, 10_000),
                form.text("trainingContent", 5, 2000));
        changeEffectDesk.trained(current.of(form), training, FormSubmission.of(form));
    }

    /** The staffing office looks at the change again after six months. */
    public void reviewAdjustment(StepForm form) {
        ChangeEffectDesk.Effect effect = form.choice("effectResult", ChangeEffectDesk.Effect.class);
        changeEffectDesk.reviewed(current.of(form), effect, form.text("effectNote", 10, 2000), FormSubmission.of(form));
    }

    /** Closes a change that has been carried out. */
    public void closeAdjustment(DelegateExecution execution) {
        changeEffectDesk.close(current.of(execution));
    }

    private enum GuideAnswer {
        CONFIRM,
        REFUSE
    }

    private enum Decision {
        PUBLISH,
        REDRAFT
    }
}
