package org.yidan.call.ruling;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.CallStatus;
import org.yidan.call.duty.RuleCall;
import org.yidan.call.steps.RulingStep;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Refused;

/** The government decides where it must, and the ruling is issued as F-07 and followed (RULES R5, R6). */
@Service
@Transactional
public class IssueDesk {

    static final RulingStep CONFIRM = RulingHands.CONFIRM;
    static final RulingStep ISSUE = RulingHands.ISSUE;

    private final Disputes disputes;
    private final RulingParties parties;
    private final RulingDesk rulings;
    private final RulingPaper paper;
    private final CaseRecords records;
    private final RulingHands hands;
    private final RulingLapses lapses;

    IssueDesk(
            Disputes disputes,
            RulingParties parties,
            RulingDesk rulings,
            RulingPaper paper,
            CaseRecords records,
            RulingHands hands,
            RulingLapses lapses) {
        this.disputes = disputes;
        this.parties = parties;
        this.rulings = rulings;
        this.paper = paper;
        this.records = records;
        this.hands = hands;
        this.lapses = lapses;
    }

    /** What the government does with the joint proposal. */
    public enum Decision implements StepResult {
        CONFIRM,
        CHANGE;

        @Override
        public Step step() {
            return RulingStep.CONFIRM_RULING;
        }
    }

    /** The government confirms the proposal, or names another unit. */
    public void decide(
            RulingCase ruling, Decision decision, @Nullable String otherLead, String note, FormSubmission sent) {
        parties.requireNotReturner(ruling.call(), sent.actor());
        hands.requireNoAuthor(ruling, CONFIRM, sent.actor(), "ruling-author-decides");
        Dispute dispute = disputes.byNo(ruling.caseNo());
        String lead = decision == Decision.CONFIRM ? dispute.draftLead().orElse(null) : otherLead;
        if (lead == null) {
            throw Refused.invalid("call.ruling-lead-missing");
        }
        dispute.decideByGovernment(parties.requireLead(ruling.call(), lead, CONFIRM, sent.actor()));
        records.of(ruling.file()).done(sent.entry(decision, note));
    }

    /** The decision is not there in time; the ledger hears of it, the task stays. */
    public void noteLate(RulingCase ruling) {
        lapses.tellIfLate(ruling, CONFIRM);
    }

    /**
     * Signs and issues the ruling, and has the call follow it; by somebody who wrote none of the opinions. Says whether the
     * unit ruled on has to sign for the call now.
     */
    public boolean issue(RulingCase ruling, Issue order, FormSubmission sent) {
        hands.requireNoAuthor(ruling, ISSUE, sent.actor(), "ruling-author-issues");
        Dispute dispute = disputes.byNo(ruling.caseNo());
        String lead = dispute.lead().orElseThrow(() -> Refused.conflict("call.ruling-not-decided", ruling.caseNo()));
        RuleCall command = paper.command(ruling, dispute.decidedBy(), lead, order);
        rulings.record(ruling.call(), ruling.caseNo(), command, sent);
        paper.issue(ruling, command, sent.actor());
        CaseRecord record = records.of(ruling.file());
        record.done(sent.entry(command.decidedBy(), lead));
        rulings.announce(ruling.call());
        boolean awaited = ruling.call().status() == CallStatus.DISPATCHED
                && lead.equals(ruling.call().leadUnit());
        dispute.issue(awaited);
        if (!awaited) {
            record.close("FOLLOWED");
        }
        return awaited;
    }

    /** What the issuer adds to the decision. */
    public record Issue(String basis, boolean wrongReturn, boolean precedent) {}
}
