package org.yidan.adjustment.process.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.Track;
import org.yidan.adjustment.decision.ApproveChange;
import org.yidan.adjustment.decision.ChangeApprovalDesk;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.publication.MatterGuideDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The government decides (UserTask_ApproveChange). */
@ProcessBean("approveChange")
class ApproveChangeListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ChangeApprovalDesk desk;

    ApproveChangeListener(CurrentCase current, SentForm sent, ChangeApprovalDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        ApproveChange command = new ApproveChange(
                answers.choice("approveDecision", ApproveChange.Decision.class),
                answers.optionalText("minutesNo", 64).orElse(null),
                answers.optionalText("rejectCode", 24).orElse(null),
                answers.optionalText("approveNote", 2000).orElse(null),
                changed(answers));
        Proposal proposal = desk.decide(current.of(execution), command, sent.of(answers));
        Variables.CHANGE_DECISION.set(execution, outcome(proposal));
        Variables.PROVINCE_NEEDED.set(
                execution, proposal.status() == ProposalStatus.APPROVED && proposal.awaitsProvince());
        Variables.GUIDE_NEEDED.set(execution, MatterGuideDesk.needed(proposal));
        Track track = proposal.track();
        Variables.TRACK.set(execution, track == null ? null : track.name());
    }

    private static String outcome(Proposal proposal) {
        return switch (proposal.status()) {
            case APPROVED -> "APPROVED";
            case OPEN -> "RECONSULT";
            default -> "REJECTED";
        };
    }

    private static TermsChange changed(FormAnswers answers) {
        return new TermsChange(
                null,
                answers.optionalText("changedLead", 60).orElse(null),
                answers.optionalList("changedCoops")
                        .filter(list -> !list.isEmpty())
                        .orElse(null),
                answers.optionalText("changedLeadDuty", 1000).orElse(null),
                answers.optionalText("changedTownshipDuty", 1000).orElse(null),
                null,
                null,
                null,
                null,
                answers.number("changedHandleDays").map(Double::intValue).orElse(null),
                null,
                null);
    }
}
