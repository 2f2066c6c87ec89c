package org.yidan.adjustment.decision;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.Track;
import org.yidan.adjustment.proposal.AffectedUnits;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalRules;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.proposal.TrackRules;
import org.yidan.adjustment.review.ChangeHands;
import org.yidan.adjustment.review.ChangeReview;
import org.yidan.adjustment.review.ChangeReviewDesk;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** The government decides once both reviews are passed; no reviewer and no proposer approves (RULES D8, 行政处罚法 24). */
@Service
@Transactional
public class ChangeApprovalDesk {

    private static final int BOTH = 2;

    private final CaseRecords records;
    private final Proposals proposals;
    private final ChangeReviewDesk reviews;
    private final AffectedUnits affected;
    private final ProposalRules rules;
    private final ChangeHands hands;

    ChangeApprovalDesk(
            CaseRecords records,
            Proposals proposals,
            ChangeReviewDesk reviews,
            AffectedUnits affected,
            ProposalRules rules,
            ChangeHands hands) {
        this.records = records;
        this.proposals = proposals;
        this.reviews = reviews;
        this.affected = affected;
        this.rules = rules;
        this.hands = hands;
    }

    /** Decides; gives the proposal back as it is then. */
    public Proposal decide(CaseFile of, ApproveChange command, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        CaseFile file = record.file();
        Proposal proposal = proposals.byNo(record.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        hands.require(record.caseNo(), ListAdjustmentStep.APPROVE_CHANGE, sent.actor(), "reviewer-approves-not");
        switch (command.decision()) {
            case APPROVE -> approve(proposal, command, sent);
            case CHANGE -> {
                FormAnswers.required("approveNote", command.note());
                change(file, proposal, command);
                approve(proposal, command, sent);
            }
            case RECONSULT -> {
                FormAnswers.required("approveNote", command.note());
                proposal.nextRound();
                affected.of(proposal).forEach(unit -> record.addParty("affected", unit));
            }
            case REJECT -> {
                FormAnswers.required("approveNote", command.note());
                proposal.reject(
                        sent.actor(),
                        records.now(),
                        FormAnswers.required("minutesNo", command.minutesNo()),
                        FormAnswers.required("rejectCode", command.rejectCode()));
            }
        }
        if (proposal.status() == ProposalStatus.APPROVED) {
            record.setParty("guide", affected.guideWriter(proposal));
        }
        record.done(sent.entry(command.decision(), command.note()));
        return proposal;
    }

    private void approve(Proposal proposal, ApproveChange command, FormSubmission sent) {
        List<ChangeReview> passed =
                reviews.of(proposal).stream().filter(ChangeReview::passed).toList();
        if (passed.size() < BOTH) {
            throw Refused.conflict("adjustment.reviews-not-passed");
        }
        if (proposal.handsDown() && !Boolean.TRUE.equals(proposal.capable())) {
            throw Refused.conflict("adjustment.not-capable");
        }
        proposal.approve(sent.actor(), records.now(), FormAnswers.required("minutesNo", command.minutesNo()));
    }

    private void change(CaseFile file, Proposal proposal, ApproveChange command) {
        if (proposal.type() == AdjustmentType.BATCH) {
            throw Refused.invalid("adjustment.batch-not-changed");
        }
        rules.checkTypes(proposal.region(), command.changed());
        if (command.changed().equals(TermsChange.nothing())) {
            throw Refused.invalid("adjustment.nothing-changes", file.caseNo());
        }
        List<ProposedItem> changed = proposal.items().stream()
                .map(item -> item.with(item.change().and(command.changed())))
                .toList();
        proposal.items(changed);
        if (proposal.track() == Track.SHORT && !TrackRules.mayBeShort(proposal)) {
            throw Refused.invalid("adjustment.short-track-changes-duty");
        }
    }

    /** The province's answer to the delegation of a penalty power; says whether it agrees. */
    public boolean provinceDecided(CaseFile of, boolean agrees, String documentNo, LocalDate on, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        Proposal proposal = proposals.byNo(record.caseNo());
        if (on.isAfter(records.today())) {
            throw Refused.invalid("adjustment.day-in-future");
        }
        proposal.provinceDecided(documentNo, on);
        if (!agrees) {
            proposal.end(ProposalStatus.REJECTED, "PROVINCE");
        }
        record.done(sent.entry(agrees ? Province.APPROVED : Province.REJECTED, documentNo));
        return agrees;
    }

    /** The province's answer. */
    private enum Province implements StepResult {
        APPROVED,
        REJECTED;

        @Override
        public Step step() {
            return ListAdjustmentStep.AWAIT_DELEGATION_DECISION;
        }
    }
}
