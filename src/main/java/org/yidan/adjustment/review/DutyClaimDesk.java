package org.yidan.adjustment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentRefused;
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
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseParties;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterCatalog;
import org.yidan.engine.FormAnswers;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;

/** The claim meeting: units claim or decline a duty one by one, the result becomes the difference (RULES D7, 7.1). */
@Service
@Transactional
public class DutyClaimDesk {

    private static final List<Claim> LEADS = List.of(Claim.LEAD);
    private static final List<Claim> COOPERATES = List.of(Claim.COOPERATE, Claim.LEAD);

    private final CaseFiles files;
    private final Proposals proposals;
    private final UnitClaims claims;
    private final AffectedUnits affected;
    private final ProposalRules rules;
    private final Nameable nameable;
    private final CaseParties parties;
    private final CaseDocuments documents;
    private final CaseJournal journal;
    private final Organization organization;
    private final OfficeClock clock;
    private final MatterCatalog catalog;

    DutyClaimDesk(
            CaseFiles files,
            Proposals proposals,
            UnitClaims claims,
            AffectedUnits affected,
            ProposalRules rules,
            Nameable nameable,
            CaseParties parties,
            CaseDocuments documents,
            CaseJournal journal,
            Organization organization,
            OfficeClock clock,
            MatterCatalog catalog) {
        this.catalog = catalog;
        this.files = files;
        this.proposals = proposals;
        this.claims = claims;
        this.affected = affected;
        this.rules = rules;
        this.nameable = nameable;
        this.parties = parties;
        this.documents = documents;
        this.journal = journal;
        this.organization = organization;
        this.clock = clock;
    }

    /** The unit takes a position; declining needs a ground in law. */
    public void claim(CaseFile of, String unit, Given given, Sent sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        if (given.claim() == Claim.DECLINE) {
            FormAnswers.required("legalGround", given.ground());
        }
        claims.save(new UnitClaim(proposal.id(), proposal.round(), unit, given, sent.actor(), journal.now()));
        journal.done(file, sent.entry(given.claim(), given.ground()).forUnit(unit));
    }

    /** Records the meeting and its minutes; an agreed result is put into the difference. */
    public void meeting(CaseFile of, MeetingResult result, Sent sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        requireQuorum(file, result);
        if (result.heldOn().isAfter(clock.today())) {
            throw AdjustmentRefused.invalid("day-in-future");
        }
        boolean agreed = result.outcome() == MeetingResult.Outcome.AGREED;
        if (agreed) {
            agree(file, proposal, result);
        } else {
            FormAnswers.required("coordinationOpinion", result.opinion());
        }
        proposal.claimed(agreed);
        String office = organization.staffingOffice(proposal.region());
        documents.issue(file, new NewDocument("F-63", office, sent.actor(), file.title(), minutes(result, proposal)));
        journal.done(file, sent.entry(result.outcome(), result.minutesNo()));
    }

    /** Who has to be at the meeting. */
    @Transactional(readOnly = true)
    public List<String> called(Proposal proposal) {
        return called(proposal.caseNo(), proposal.region());
    }

    private List<String> called(String caseNo, String region) {
        return Stream.concat(parties.units(caseNo, "meeting").stream(), Stream.of(organization.justiceOffice(region)))
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
            throw AdjustmentRefused.invalid("no-quorum", names);
        }
    }

    private void agree(CaseFile file, Proposal proposal, MeetingResult result) {
        String lead = FormAnswers.required("claimedLead", result.lead());
        rules.checkTypes(proposal.region(), TermsChange.ofUnits(lead, result.coops(), null));
        requireClaimed(proposal, lead, LEADS);
        result.coops().forEach(type -> requireClaimed(proposal, type, COOPERATES));
        TermsChange agreed = TermsChange.ofUnits(lead, result.coops(), null);
        List<ProposedItem> items = proposal.items().stream()
                .map(item -> item.with(item.change().and(agreed)))
                .toList();
        proposal.items(items);
        affected.of(proposal).forEach(unit -> parties.add(file.caseNo(), "affected", unit));
    }

    /** A duty goes to nobody who has not claimed it; where units of every township are meant, to one who did for them. */
    private void requireClaimed(Proposal proposal, String unitType, List<Claim> enough) {
        if (!isClaimed(of(proposal), proposal, unitType, enough)) {
            throw AdjustmentRefused.invalid("not-claimed", unitType);
        }
    }

    private boolean isClaimed(List<UnitClaim> claimed, Proposal proposal, String unitType, List<Claim> enough) {
        return claimed.stream()
                .filter(claim -> enough.contains(claim.claim()))
                .anyMatch(claim -> organization.dependsOnPlace(unitType)
                        ? organization.isTownshipLevel(claim.unitCode())
                        : claim.unitCode().equals(organization.resolve(unitType, proposal.region(), null)));
    }

    /** The types of units the meeting may agree on to lead. */
    @Transactional(readOnly = true)
    public List<String> mayLead(Proposal proposal) {
        return claimed(proposal, LEADS);
    }

    /** The types of units it may agree on to co-operate. */
    @Transactional(readOnly = true)
    public List<String> mayCooperate(Proposal proposal) {
        return claimed(proposal, COOPERATES);
    }

    private List<String> claimed(Proposal proposal, List<Claim> enough) {
        List<UnitClaim> claimed = of(proposal);
        return catalog.unitTypes(proposal.region(), clock.today()).stream()
                .filter(type -> isClaimed(claimed, proposal, type, enough))
                .toList();
    }

    private Map<String, Object> minutes(MeetingResult result, Proposal proposal) {
        List<String> positions = of(proposal).stream()
                .map(claim -> claim.unitCode() + " " + claim.claim() + " " + String.valueOf(claim.ground()))
                .toList();
        return Map.of(
                "minutesNo", result.minutesNo(),
                "heldOn", result.heldOn().toString(),
                "attendees", result.attendees(),
                "positions", positions,
                "result", result.outcome().name(),
                "opinion", String.valueOf(result.opinion()));
    }

    /** The claims of the present round. */
    @Transactional(readOnly = true)
    public List<UnitClaim> of(Proposal proposal) {
        return claims.findByProposalIdAndRoundOrderByUnitCode(proposal.id(), proposal.round());
    }
}
