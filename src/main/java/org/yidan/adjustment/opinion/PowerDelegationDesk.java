package org.yidan.adjustment.opinion;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.opinion.TownshipAnswer.Given;
import org.yidan.adjustment.proposal.AffectedUnits;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/**
 * No power is handed down to a township that has not accepted it in writing, or cannot carry it (RULES D4, 行政处罚法 24).
 */
@Service
@Transactional
public class PowerDelegationDesk {

    private final CaseFiles files;
    private final Proposals proposals;
    private final TownshipAnswers answers;
    private final AffectedUnits affected;
    private final CaseJournal journal;

    PowerDelegationDesk(
            CaseFiles files,
            Proposals proposals,
            TownshipAnswers answers,
            AffectedUnits affected,
            CaseJournal journal) {
        this.files = files;
        this.proposals = proposals;
        this.answers = answers;
        this.affected = affected;
        this.journal = journal;
    }

    /** The township says in writing whether it takes the power on. */
    public void answer(CaseFile of, String township, Given given, FormSubmission sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        if (!given.accepted()) {
            FormAnswers.required("delegationNote", given.note());
        }
        answers.save(new TownshipAnswer(proposal, township, given, sent.actor(), journal.now()));
        journal.done(
                file,
                sent.entry(given.accepted() ? Answer.ACCEPT : Answer.DECLINE, given.documentNo())
                        .forUnit(township));
    }

    /** The staffing office assesses; it cannot find capable where a township declined, or where officers are missing. */
    public void assess(CaseFile of, Capacity capacity, FormSubmission sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        boolean capable = capacity.result() == Capacity.Result.CAPABLE;
        if (capable && !allAccepted(proposal)) {
            throw Refused.invalid("adjustment.township-declined");
        }
        if (capable && capacity.cardOfficers() < capacity.cardOfficersNeeded()) {
            throw Refused.invalid(
                    "adjustment.officers-missing", capacity.cardOfficersNeeded(), capacity.cardOfficers());
        }
        proposal.assessed(capable);
        journal.done(file, sent.entry(capacity.result(), found(capacity)));
    }

    /** What those who review and decide read in the journal. */
    private static String found(Capacity capacity) {
        return Texts.kept(
                "adjustment.capacity",
                capacity.cardOfficers(),
                capacity.cardOfficersNeeded(),
                capacity.budget(),
                capacity.equipment(),
                capacity.trainingPlan());
    }

    private boolean allAccepted(Proposal proposal) {
        List<String> accepted = of(proposal).stream()
                .filter(TownshipAnswer::accepted)
                .map(TownshipAnswer::unitCode)
                .toList();
        return accepted.containsAll(affected.delegates(proposal));
    }

    /** The answers of the present round. */
    @Transactional(readOnly = true)
    public List<TownshipAnswer> of(Proposal proposal) {
        return answers.of(proposal);
    }

    /** The township's answer. */
    private enum Answer implements StepResult {
        ACCEPT,
        DECLINE;

        @Override
        public Step step() {
            return ListAdjustmentStep.ACCEPT_DELEGATION;
        }
    }
}
