package org.yidan.call.ruling;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.CallRefused;
import org.yidan.call.CallReplies;
import org.yidan.call.journal.CallSteps;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.journal.StepEntry;

/** The opinions of the staffing and the justice office, and their joint proposal (RULES R2 to R4). */
@Service
@Transactional
public class OpinionDesk {

    static final String COORDINATION = "draftCoordinationOpinion";
    static final String LEGAL = "draftLegalOpinion";
    static final String JOINT = "draftJointOpinion";

    /** A penalty case: who files it is decided by the common superior (行政处罚法 25). */
    private static final Set<String> PENALTY = Set.of("requestPenaltyCase", CallReplies.CASE_FILED);

    private final Disputes disputes;
    private final RulingParties parties;
    private final CaseJournal journal;
    private final CallSteps steps;
    private final RulingLapses lapses;

    OpinionDesk(Disputes disputes, RulingParties parties, CaseJournal journal, CallSteps steps, RulingLapses lapses) {
        this.disputes = disputes;
        this.parties = parties;
        this.journal = journal;
        this.steps = steps;
        this.lapses = lapses;
    }

    /**
     * What both offices propose.
     *
     * @param stillDisputed whether a unit still disagrees
     * @param dutiesChange whether the proposal changes duties laid down for a unit (机构设置和编制管理条例 10)
     */
    public record JointOpinion(String lead, String basis, boolean stillDisputed, boolean dutiesChange) {}

    /** The staffing office on duties and list. */
    public void giveCoordinationOpinion(RulingCase ruling, String opinion, Sent sent) {
        give(ruling, COORDINATION, opinion, sent);
    }

    /** The justice office on law and jurisdiction. */
    public void giveLegalOpinion(RulingCase ruling, String opinion, Sent sent) {
        give(ruling, LEGAL, opinion, sent);
    }

    private void give(RulingCase ruling, String step, String opinion, Sent sent) {
        parties.requireNotReturner(ruling.call(), sent.actor());
        journal.done(ruling.file(), StepEntry.of(step, "GIVEN", opinion, sent.actor(), sent.answers()));
    }

    /** Proposes on the ground of both opinions; says whether the government has to decide. */
    public boolean propose(RulingCase ruling, JointOpinion proposal, Sent sent) {
        parties.requireNotReturner(ruling.call(), sent.actor());
        requireBothOpinions(ruling);
        String lead = parties.requireLead(ruling.call(), proposal.lead(), JOINT, sent.actor());
        boolean forGovernment = proposal.stillDisputed()
                || proposal.dutiesChange()
                || steps.existsByCallIdAndStepIn(ruling.call().id(), PENALTY);
        disputes.byNo(ruling.caseNo()).draft(lead, proposal.basis(), forGovernment);
        lapses.tellIfLate(ruling, JOINT);
        journal.done(
                ruling.file(),
                StepEntry.of(
                        JOINT,
                        forGovernment ? "FOR_GOVERNMENT" : "PROPOSED",
                        proposal.basis(),
                        sent.actor(),
                        sent.answers()));
        return forGovernment;
    }

    private void requireBothOpinions(RulingCase ruling) {
        boolean both = journal.last(ruling.caseNo(), COORDINATION).isPresent()
                && journal.last(ruling.caseNo(), LEGAL).isPresent();
        if (!both) {
            throw CallRefused.conflict("ruling-opinions-missing", ruling.caseNo());
        }
    }

    /** The time of an opinion is over; the ledger hears of it once, the task stays. */
    public void noteLate(RulingCase ruling) {
        lapses.tellIfLate(ruling, COORDINATION);
        lapses.tellIfLate(ruling, LEGAL);
    }
}
