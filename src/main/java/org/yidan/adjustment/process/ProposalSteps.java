package org.yidan.adjustment.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yidan.adjustment.AdjustmentDesk;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.Track;
import org.yidan.adjustment.process.ListAdjustmentModel.Variables;
import org.yidan.adjustment.proposal.AcceptProposal;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalAcceptanceDesk;
import org.yidan.casework.CaseFile;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.process.CaseStart;
import org.yidan.casework.process.CurrentCase;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.engine.steps.StepBean;

/** A proposal to change the list is registered, accepted or supplemented. */
@StepBean("proposing")
class ProposalSteps {

    private final CurrentCase current;
    private final CurrentProposal proposals;
    private final ProposalForm proposalForm;
    private final AdjustmentDesk adjustmentDesk;
    private final CaseStart start;
    private final ProposalAcceptanceDesk proposalAcceptanceDesk;

    ProposalSteps(
            CurrentCase current,
            CurrentProposal proposals,
            ProposalForm proposalForm,
            AdjustmentDesk adjustmentDesk,
            CaseStart start,
            ProposalAcceptanceDesk proposalAcceptanceDesk) {
        this.current = current;
        this.proposals = proposals;
        this.proposalForm = proposalForm;
        this.adjustmentDesk = adjustmentDesk;
        this.start = start;
        this.proposalAcceptanceDesk = proposalAcceptanceDesk;
    }

    /** Opens the file of a proposal that a form brought; one of the system has its file already. */
    public void registerProposal(StepForm form) {
        CaseFile file =
                start.hasFile(form.execution()) ? current.of(form) : adjustmentDesk.register(proposalForm.read(form));
        start.begin(form.execution(), file);
        Proposal proposal = proposals.of(form);
        AdjustmentType way = proposal.handsDown() ? AdjustmentType.DELEGATE : proposal.type();
        Variables.ADJUSTMENT_TYPE.set(form.execution(), way.name());
    }

    /** The staffing office decides whether and how a proposal is taken up. */
    public void acceptProposal(StepForm form) {
        AcceptProposal command = read(form);
        Proposal proposal = proposalAcceptanceDesk.accept(current.of(form), command, FormSubmission.of(form));
        boolean accepted = command.decision() == AcceptProposal.Decision.ACCEPT;
        Variables.PROPOSAL_DECISION.set(form.execution(), command.decision().name());
        Variables.PROPOSAL_ACCEPTED.set(form.execution(), accepted);
        Variables.ADDITION_URGENT.set(form.execution(), accepted && proposal.emergency());
        Track track = proposal.track();
        Variables.TRACK.set(form.execution(), track == null ? null : track.name());
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

    /** The proposer adds what was missing. */
    public void supplementProposal(StepForm form) {
        String text = form.text("supplementText", 10, 2000);
        String basis = form.optionalText("legalBasis", 1000).orElse(null);
        proposalAcceptanceDesk.supplement(current.of(form), text, basis, FormSubmission.of(form));
    }

    /** Nobody supplemented the proposal in time. */
    public void lapseProposal(DelegateExecution execution) {
        proposalAcceptanceDesk.lapse(current.of(execution));
        Variables.PROPOSAL_ACCEPTED.set(execution, false);
    }
}
