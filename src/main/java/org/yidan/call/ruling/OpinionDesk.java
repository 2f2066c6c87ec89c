package org.yidan.call.ruling;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.steps.MatterCallStep;
import org.yidan.call.steps.RulingStep;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** The opinions of the staffing and the justice office, and their joint proposal (RULES R2 to R4). */
@Service
@Transactional
public class OpinionDesk {

    static final RulingStep COORDINATION = RulingStep.DRAFT_COORDINATION_OPINION;
    static final RulingStep LEGAL = RulingStep.DRAFT_LEGAL_OPINION;
    static final RulingStep JOINT = RulingStep.DRAFT_JOINT_OPINION;

    /** A penalty case: who files it is decided by the common superior (行政处罚法 25). */
    private static final Set<Step> PENALTY = Set.of(MatterCallStep.REQUEST_PENALTY_CASE, MatterCallStep.CASE_FILED);

    private final Disputes disputes;
    private final RulingParties parties;
    private final CaseJournal journal;
    private final RulingLapses lapses;

    OpinionDesk(Disputes disputes, RulingParties parties, CaseJournal journal, RulingLapses lapses) {
        this.disputes = disputes;
        this.parties = parties;
        this.journal = journal;
        this.lapses = lapses;
    }

    /**
     * What both offices propose.
     *
     * @param stillDisputed whether a unit still disagrees
     * @param dutiesChange whether the proposal changes duties laid down for a unit (机构设置和编制管理条例 10)
     */
    public record JointOpinion(String lead, String basis, boolean stillDisputed, boolean dutiesChange) {}

    /** Proposes on the ground of both opinions; says whether the government has to decide. */
    public boolean propose(RulingCase ruling, JointOpinion proposal, FormSubmission sent) {
        parties.requireNotReturner(ruling.call(), sent.actor());
        requireBothOpinions(ruling);
        String lead = parties.requireLead(ruling.call(), proposal.lead(), JOINT, sent.actor());
        boolean forGovernment = proposal.stillDisputed()
                || proposal.dutiesChange()
                || journal.any(ruling.call().callNo(), PENALTY);
        disputes.byNo(ruling.caseNo()).draft(lead, proposal.basis(), forGovernment);
        lapses.tellIfLate(ruling, JOINT);
        journal.done(
                ruling.file(),
                sent.entry(forGovernment ? Proposed.FOR_GOVERNMENT : Proposed.PROPOSED, proposal.basis()));
        return forGovernment;
    }

    private void requireBothOpinions(RulingCase ruling) {
        boolean both = journal.last(ruling.caseNo(), COORDINATION).isPresent()
                && journal.last(ruling.caseNo(), LEGAL).isPresent();
        if (!both) {
            throw Refused.conflict("call.ruling-opinions-missing", ruling.caseNo());
        }
    }

    /** The time of an opinion is over; the ledger hears of it once, the task stays. */
    public void noteLate(RulingCase ruling) {
        lapses.tellIfLate(ruling, COORDINATION);
        lapses.tellIfLate(ruling, LEGAL);
    }

    /** Who decides on the proposal. */
    private enum Proposed implements StepResult {
        PROPOSED,
        FOR_GOVERNMENT;

        @Override
        public Step step() {
            return RulingStep.DRAFT_JOINT_OPINION;
        }
    }
}
