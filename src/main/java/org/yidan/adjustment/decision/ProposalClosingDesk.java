package org.yidan.adjustment.decision;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.proposal.ProposerRules;
import org.yidan.adjustment.steps.AdjustmentWithdrawalStep;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** How a proposal ends without a change of the list, and what the proposer is told (RULES D14). */
@Service
@Transactional
public class ProposalClosingDesk {

    private final CaseFiles files;
    private final Proposals proposals;
    private final ProposerRules proposers;
    private final InterimOrderDesk interims;
    private final CaseJournal journal;

    ProposalClosingDesk(
            CaseFiles files,
            Proposals proposals,
            ProposerRules proposers,
            InterimOrderDesk interims,
            CaseJournal journal) {
        this.files = files;
        this.proposals = proposals;
        this.proposers = proposers;
        this.interims = interims;
        this.journal = journal;
    }

    /**
     * The list stays as it is: an interim order ends at once. The file is closed when the proposer has been answered, or now
     * where nobody is left to be answered.
     */
    public void endWithoutChange(CaseFile of) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        interims.end(file, proposal);
        journal.note(file, StepEntry.bySystem(proposal.status(), why(proposal.rejectCode())));
        if (proposal.status() == ProposalStatus.LAPSED) {
            files.close(file, proposal.status().name());
        }
    }

    /** The proposer asks to give it up; possible until the decision (RULES D8). */
    public void withdraw(String caseNo, String reason, FormSubmission sent) {
        CaseFile file = files.locked(caseNo);
        Proposal proposal = proposals.byNo(caseNo);
        boolean same = sent.actor().equals(proposal.proposerUser())
                || proposers.unitOf(sent.actor()).equals(proposal.proposerUnit());
        if (!same) {
            throw Refused.forbidden("adjustment.withdraw-not-yours", caseNo);
        }
        if (proposal.status() != ProposalStatus.OPEN) {
            throw Refused.conflict("adjustment.withdraw-too-late", caseNo);
        }
        proposal.end(ProposalStatus.WITHDRAWN, null);
        interims.end(file, proposal);
        journal.note(file, sent.entry(AdjustmentWithdrawalStep.WITHDRAW_PROPOSAL, reason));
        files.close(file, ProposalStatus.WITHDRAWN.name());
    }

    /** The process has stopped at the proposer's wish. */
    public void stopped(CaseFile file) {
        journal.note(file, StepEntry.bySystem(ListAdjustmentStep.STOP_PROPOSAL, null));
    }

    /** The proposer has been told result and reasons; a proposal that changes nothing is closed with that. */
    public void answered(CaseFile of, AnswerChannel channel, String text, FormSubmission sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        journal.done(file, sent.entry(channel, text));
        if (proposal.status().ended() && file.isOpen()) {
            files.close(file, proposal.status().name());
        }
    }

    private static @Nullable String why(@Nullable String code) {
        return code == null ? null : Texts.kept("adjustment.reject-" + code);
    }
}
