package org.yidan.adjustment.process.proposal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.Track;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.adjustment.proposal.AcceptProposal;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalAcceptanceDesk;
import org.yidan.casework.process.CurrentCase;
import org.yidan.casework.process.SentForm;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.ProcessBean;

/** The staffing office decides whether and how a proposal is taken up (UserTask_AcceptProposal). */
@ProcessBean("acceptProposal")
class AcceptProposalListener implements TaskListener {

    private final CurrentCase current;
    private final SentForm sent;
    private final ProposalAcceptanceDesk desk;

    AcceptProposalListener(CurrentCase current, SentForm sent, ProposalAcceptanceDesk desk) {
        this.current = current;
        this.sent = sent;
        this.desk = desk;
    }

    @Override
    public void notify(DelegateTask task) {
        FormAnswers answers = FormAnswers.of(task);
        DelegateExecution execution = task.getExecution();
        AcceptProposal command = read(answers);
        Proposal proposal = desk.accept(current.of(execution), command, sent.of(answers));
        boolean accepted = command.decision() == AcceptProposal.Decision.ACCEPT;
        Variables.PROPOSAL_DECISION.set(execution, command.decision().name());
        Variables.PROPOSAL_ACCEPTED.set(execution, accepted);
        Variables.ADDITION_URGENT.set(execution, accepted && proposal.emergency());
        Track track = proposal.track();
        Variables.TRACK.set(execution, track == null ? null : track.name());
    }

    private static AcceptProposal read(FormAnswers answers) {
        return new AcceptProposal(
                answers.choice("proposalDecision", AcceptProposal.Decision.class),
                answers.optionalChoice("track", Track.class).orElse(null),
                answers.optionalText("joinInto", 32).orElse(null),
                answers.optionalText("refusalCode", 24).orElse(null),
                answers.optionalText("acceptNote", 2000).orElse(null),
                answers.optionalText("newMatterCode", 12).orElse(null),
                completion(answers));
    }

    private static TermsChange completion(FormAnswers answers) {
        return new TermsChange(
                answers.optionalText("newName", 120).orElse(null),
                answers.optionalText("newLead", 60).orElse(null),
                answers.optionalList("newCoops").filter(list -> !list.isEmpty()).orElse(null),
                answers.optionalText("newLeadDuty", 1000).orElse(null),
                answers.optionalText("newTownshipDuty", 1000).orElse(null),
                answers.optionalText("newLegalBasis", 1000).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
