package org.yidan.adjustment.origin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentDesk;
import org.yidan.adjustment.AdjustmentSettings;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalEvidence;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.call.Call;
import org.yidan.call.CallReplies;
import org.yidan.call.Calls;
import org.yidan.call.events.UnlistedMatterFound;
import org.yidan.casework.CaseFile;
import org.yidan.shared.Texts;

/**
 * A call outside the list asks for a new matter; calls of the same pattern become evidence of one proposal
 * (RULES 1.7, 5).
 */
@Component
class UnlistedCalls {

    private static final Set<ProposalStatus> STILL_OPEN =
            Set.of(ProposalStatus.OPEN, ProposalStatus.APPROVED, ProposalStatus.PUBLISHED);

    private final AdjustmentDesk desk;
    private final Proposals proposals;
    private final ProposalEvidence evidence;
    private final Calls calls;
    private final CallReplies replies;
    private final SystemProposals words;
    private final AdjustmentSettings settings;

    UnlistedCalls(
            AdjustmentDesk desk,
            Proposals proposals,
            ProposalEvidence evidence,
            Calls calls,
            CallReplies replies,
            SystemProposals words,
            AdjustmentSettings settings) {
        this.desk = desk;
        this.proposals = proposals;
        this.evidence = evidence;
        this.calls = calls;
        this.replies = replies;
        this.words = words;
        this.settings = settings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(UnlistedMatterFound event) {
        desk.oneAtATime("unlisted-" + event.region());
        Call call = calls.byNo(event.callNo());
        String caseNo = samePattern(call).orElseGet(() -> open(call).caseNo());
        desk.addEvidence(caseNo, call.callNo(), call.report().title());
        replies.adjustmentOpened(call.callNo(), caseNo);
    }

    /** An open addition that has this call already, or one that calls with a like title asked for. */
    private Optional<String> samePattern(Call call) {
        List<Proposal> open =
                proposals.findByRegionAndTypeAndStatusInOrderById(call.region(), AdjustmentType.ADD, STILL_OPEN);
        return open.stream()
                .filter(proposal -> evidence.of(proposal).contains(call.callNo()) || alike(proposal, call))
                .map(Proposal::caseNo)
                .findFirst();
    }

    private boolean alike(Proposal proposal, Call call) {
        return evidence.of(proposal).stream()
                .flatMap(key -> calls.findByCallNo(key).stream())
                .anyMatch(other ->
                        SamePattern.share(other.report().title(), call.report().title()) >= settings.samePattern());
    }

    private CaseFile open(Call call) {
        String title = Texts.kept("adjustment.title-unlisted", call.report().title());
        String reason = Texts.kept(
                "adjustment.reason-unlisted",
                call.callNo(),
                call.report().title(),
                String.valueOf(call.matter().unlistedReason()));
        TermsChange named = TermsChange.nothing();
        return desk.propose(words.of(
                AdjustmentType.ADD,
                call.region(),
                title,
                reason,
                List.of(new ProposedItem(null, null, named)),
                List.of(call.callNo()),
                "CALL-" + call.callNo(),
                null));
    }
}
