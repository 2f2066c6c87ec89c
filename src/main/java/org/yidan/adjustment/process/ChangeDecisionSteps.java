package org.yidan.adjustment.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.Track;
import org.yidan.adjustment.decision.AnswerChannel;
import org.yidan.adjustment.decision.ApproveChange;
import org.yidan.adjustment.decision.ChangeApprovalDesk;
import org.yidan.adjustment.decision.InterimOrderDesk;
import org.yidan.adjustment.decision.ProposalClosingDesk;
import org.yidan.adjustment.process.ListAdjustmentModel.Messages;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.publication.MatterGuideDesk;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.naming.Nameable;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** The decision on a proposed change: approval, interim order, answer, withdrawal. */
@StepBean("changeApproval")
class ChangeDecisionSteps {

    private final CurrentCase current;
    private final Nameable nameable;
    private final ProposalClosingDesk proposalClosingDesk;
    private final CaseProcess process;
    private final ChangeApprovalDesk changeApprovalDesk;
    private final InterimOrderDesk interimOrderDesk;

    ChangeDecisionSteps(
            CurrentCase current,
            Nameable nameable,
            ProposalClosingDesk proposalClosingDesk,
            CaseProcess process,
            ChangeApprovalDesk changeApprovalDesk,
            InterimOrderDesk interimOrderDesk) {
        this.current = current;
        this.nameable = nameable;
        this.proposalClosingDesk = proposalClosingDesk;
        this.process = process;
        this.changeApprovalDesk = changeApprovalDesk;
        this.interimOrderDesk = interimOrderDesk;
    }

    /** Withdraws a proposal at the wish of its proposer. */
    public void withdrawProposal(StepForm form) {
        String caseNo = nameable.file(form.text("caseNo", 1, 32), CaseKind.LIST_ADJUSTMENT)
                .caseNo();
        String reason = form.text("withdrawReason", 5, 1000);
        proposalClosingDesk.withdraw(caseNo, reason, FormSubmission.of(form));
        CaseVariables.CASE_NO.set(form.execution(), caseNo);
        process.tell(caseNo, Messages.PROPOSAL_WITHDRAWN, Map.of());
    }

    /** The government decides. */
    public void approveChange(StepForm form) {
        ApproveChange command = new ApproveChange(
                form.choice("approveDecision", ApproveChange.Decision.class),
                form.optionalText("minutesNo", 64).orElse(null),
                form.optionalText("rejectCode", 24).orElse(null),
                form.optionalText("approveNote", 2000).orElse(null),
                changed(form));
        Proposal proposal = changeApprovalDesk.decide(current.of(form), command, FormSubmission.of(form));
        Variables.CHANGE_DECISION.set(form.execution(), outcome(proposal));
        Variables.PROVINCE_NEEDED.set(
                form.execution(), proposal.status() == ProposalStatus.APPROVED && proposal.awaitsProvince());
        Variables.GUIDE_NEEDED.set(form.execution(), MatterGuideDesk.needed(proposal));
        Track track = proposal.track();
        Variables.TRACK.set(form.execution(), track == null ? null : track.name());
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

    /** The decision of the province has come. */
    public void awaitDelegationDecision(StepForm form) {
        boolean agrees = form.choice("provinceDecision", DelegationDecision.class) == DelegationDecision.APPROVED;
        String documentNo = form.text("provinceDocNo", 2, 64);
        boolean goesOn = changeApprovalDesk.provinceDecided(
                current.of(form), agrees, documentNo, form.day("provinceDecidedOn"), FormSubmission.of(form));
        if (!goesOn) {
            Variables.CHANGE_DECISION.set(form.execution(), "REJECTED");
        }
    }

    /** Ends a proposal that does not change the list. */
    public void closeProposal(DelegateExecution execution) {
        CaseFile file = current.of(execution);
        proposalClosingDesk.endWithoutChange(file);
        process.tell(file.caseNo(), Messages.FULL_PATH_DONE, Map.of());
    }

    /** The government orders, or denies, that an urgent addition applies at once. */
    public void orderInterim(StepForm form) {
        boolean given = form.choice("interimDecision", InterimDecision.class) == InterimDecision.ORDER;
        List<String> guide = form.optionalText("interimGuide", 4000)
                .map(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .orElse(List.of());
        InterimOrderDesk.Order order = new InterimOrderDesk.Order(
                given,
                form.optionalText("orderNo", 64).orElse(null),
                given ? form.integer("validDays", 1, 60) : 0,
                guide,
                form.optionalText("interimNote", 2000).orElse(null));
        Variables.INTERIM_ORDERED.set(
                form.execution(), interimOrderDesk.order(current.of(form), order, FormSubmission.of(form)));
    }

    /** Puts an urgent addition on the list at once. */
    public void publishInterim(DelegateExecution execution) {
        Instant end = interimOrderDesk.publish(current.of(execution));
        Variables.INTERIM_END.set(execution, end);
    }

    /** Takes an urgent addition off the list when its days are over. */
    public void lapseInterim(DelegateExecution execution) {
        interimOrderDesk.lapse(current.of(execution));
    }

    /** The proposer is told result and reasons. */
    public void answerProposer(StepForm form) {
        AnswerChannel channel = form.choice("answerChannel", AnswerChannel.class);
        String text = form.text("answerText", 10, 2000);
        proposalClosingDesk.answered(current.of(form), channel, text, FormSubmission.of(form));
    }

    /** Ends the process of a proposal that was withdrawn. */
    public void stopProposal(DelegateExecution execution) {
        proposalClosingDesk.stopped(current.of(execution));
    }

    private enum DelegationDecision {
        APPROVED,
        REJECTED
    }

    private enum InterimDecision {
        ORDER,
        DENY
    }
}
