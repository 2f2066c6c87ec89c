package org.yidan.adjustment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.proposal.AffectedUnits;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalRules;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.review.UnitClaim.Claim;
import org.yidan.adjustment.review.UnitClaim.Given;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.naming.Nameable;
import org.yidan.engine.FormAnswers;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;

/** The claim meeting: units claim or decline a duty one by one, the result becomes the difference (RULES D7, 7.1). */
@Service
@Transactional
public class DutyClaimDesk {

    private final CaseRecords records;
    private final Proposals proposals;
    private final DutyClaims claims;
    private final AffectedUnits affected;
    private final ProposalRules rules;
    private final Nameable nameable;
    private final Organization organization;

    DutyClaimDesk(
            CaseRecords records,
            Proposals proposals,
            DutyClaims claims,
            AffectedUnits affected,
            ProposalRules rules,
            Nameable nameable,
            Organization organization) {
        this.records = records;
        this.proposals = proposals;
        this.claims = claims;
        this.affected = affected;
        this.rules = rules;
        this.nameable = nameable;
        this.organization = organization;
    }

    /** The unit takes a position; declining needs a ground in law. */
    public void claim(CaseFile of, String unit, Given given, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        Proposal proposal = proposals.byNo(record.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        if (given.claim() == Claim.DECLINE) {
            FormAnswers.required("legalGround", given.ground());
        }
        claims.keep(new UnitClaim(proposal, unit, given, sent.actor(), records.now()));
        record.done(sent.entry(given.claim(), given.ground()).forUnit(unit));
    }

    /** Records the meeting and its minutes; an agreed result is put into the difference, a changed sheet is agreed as it is. */
    public void meeting(CaseFile of, MeetingResult result, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        CaseFile file = record.file();
        Proposal proposal = proposals.byNo(record.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        requireQuorum(file, result);
        if (result.heldOn().isAfter(records.today())) {
            throw Refused.invalid("adjustment.day-in-future");
        }
        boolean agreed = result.outcome() == MeetingResult.Outcome.AGREED;
        if (agreed && proposal.type() != AdjustmentType.BATCH) {
            agree(record, proposal, result);
        } else if (!agreed) {
            FormAnswers.required("coordinationOpinion", result.opinion());
        }
        proposal.claimed(agreed);
        ClaimMinutesDesk.open(record, result);
        record.done(sent.entry(result.outcome(), result.minutesNo()));
    }

    /** Who has to be at the meeting. */
    @Transactional(readOnly = true)
    public List<String> called(Proposal proposal) {
        return called(proposal.caseNo(), proposal.region());
    }

    private List<String> called(String caseNo, String region) {
        return Stream.concat(
                        records.byNo(caseNo).units("meeting").stream(), Stream.of(organization.justiceOffice(region)))
                .toList();
    }

    /** Everybody concerned and the justice office must be there. */
    private void requireQuorum(CaseFile file, MeetingResult result) {
        List<String> missing = new ArrayList<>(called(file.caseNo(), file.region()));
        result.attendees().stream()
                .filter(unit -> !missing.contains(unit))
                .forEach(guest -> nameable.ledUnit(file.region(), guest));
        missing.removeAll(result.attendees());
        if (!missing.isEmpty()) {
            String names = String.join(
                    "、",
                    missing.stream().map(code -> organization.unit(code).name()).toList());
            throw Refused.invalid("adjustment.no-quorum", names);
        }
    }

    private void agree(CaseRecord record, Proposal proposal, MeetingResult result) {
        String lead = FormAnswers.required("claimedLead", result.lead());
        rules.checkTypes(proposal.region(), TermsChange.ofUnits(lead, result.coops(), null));
        claims.requireLead(proposal, lead);
        result.coops().forEach(type -> claims.requireCooperation(proposal, type));
        TermsChange agreed = TermsChange.ofUnits(lead, result.coops(), null);
        List<ProposedItem> items = proposal.items().stream()
                .map(item -> item.with(item.change().and(agreed)))
                .toList();
        proposal.items(items);
        affected.of(proposal).forEach(unit -> record.addParty("affected", unit));
    }
}
