package org.yidan.adjustment.proposal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentRefused;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.NewProposal;
import org.yidan.adjustment.ProposedItem;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseParties;
import org.yidan.casework.NewCase;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;
import org.yidan.shared.OfficeClock;

/** Opens the file of a proposal once it has been found whole (RULES D1). */
@Component
public class ProposalRegistrar {

    private static final Set<ProposalStatus> TURNED_DOWN = Set.of(ProposalStatus.REJECTED, ProposalStatus.REFUSED);
    private static final int LONGEST_TITLE = 120;

    private final Proposals proposals;
    private final ProposalRules rules;
    private final ProposerRules proposers;
    private final ProposalEvidence evidence;
    private final MatterCatalog catalog;
    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseJournal journal;
    private final Organization organization;
    private final Nameable nameable;
    private final OfficeClock clock;

    ProposalRegistrar(
            Proposals proposals,
            ProposalRules rules,
            ProposerRules proposers,
            ProposalEvidence evidence,
            MatterCatalog catalog,
            CaseFiles files,
            CaseParties parties,
            CaseJournal journal,
            Organization organization,
            Nameable nameable,
            OfficeClock clock) {
        this.proposals = proposals;
        this.rules = rules;
        this.proposers = proposers;
        this.evidence = evidence;
        this.catalog = catalog;
        this.files = files;
        this.parties = parties;
        this.journal = journal;
        this.organization = organization;
        this.nameable = nameable;
        this.clock = clock;
    }

    /** Records the proposal and opens its file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile register(NewProposal asked) {
        proposers.require(asked.sent().actor(), asked.proposerUnit());
        List<ProposedItem> items =
                asked.items().stream().map(item -> asItStands(asked, item)).toList();
        rules.check(asked, items);
        asked.evidence().forEach(key -> evidence.require(asked, key));
        asked.affectedUnits().forEach(unit -> nameable.ledUnit(asked.region(), unit));
        String fingerprint = Fingerprint.of(asked, items);
        refuseWithoutNewFacts(asked, fingerprint);
        CaseFile file = files.open(newCase(asked, items));
        Proposal proposal = proposals.saveAndFlush(new Proposal(file.caseNo(), asked, items, fingerprint));
        parties.set(file.caseNo(), "proposer", asked.proposerUnit());
        parties.set(file.caseNo(), "staffing", organization.staffingOffice(asked.region()));
        asked.affectedUnits().stream()
                .filter(unit -> !unit.equals(asked.proposerUnit()))
                .forEach(unit -> parties.add(file.caseNo(), "affected", unit));
        asked.evidence().forEach(key -> evidence.add(proposal, key));
        journal.note(file, asked.sent().entry(asked.type(), asked.reason()));
        return file;
    }

    private ProposedItem asItStands(NewProposal asked, ProposedItem item) {
        String code = item.matterCode();
        if (asked.type() == AdjustmentType.ADD || code == null) {
            return new ProposedItem(null, null, item.change());
        }
        return new ProposedItem(
                code, catalog.inForce(code, asked.region(), clock.today()).terms(), item.change());
    }

    private void refuseWithoutNewFacts(NewProposal asked, String fingerprint) {
        List<Proposal> same = proposals.findByFingerprintAndStatusIn(fingerprint, TURNED_DOWN);
        String facts = asked.newFacts();
        if (!same.isEmpty() && (facts == null || facts.isBlank())) {
            throw AdjustmentRefused.conflict(
                    "needs-new-facts", same.get(same.size() - 1).caseNo());
        }
    }

    private NewCase newCase(NewProposal asked, List<ProposedItem> items) {
        Optional<MatterEntry> entry = items.size() != 1
                ? Optional.empty()
                : Optional.ofNullable(items.get(0).matterCode())
                        .flatMap(code -> catalog.find(code, asked.region(), clock.today()));
        String title = asked.title().strip();
        return new NewCase(
                CaseKind.LIST_ADJUSTMENT,
                asked.region(),
                Characters.first(title, LONGEST_TITLE),
                entry.map(PinnedCaseMatter::of).orElse(null),
                null,
                asked.emergency() ? "特急" : NewCase.ORDINARY,
                null);
    }
}
