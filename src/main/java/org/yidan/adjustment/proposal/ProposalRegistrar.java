package org.yidan.adjustment.proposal;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.NewProposal;
import org.yidan.adjustment.ProposedItem;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.NewCase;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** Opens the file of a proposal once it has been found whole (RULES D1). */
@Component
public class ProposalRegistrar {

    private static final Set<ProposalStatus> TURNED_DOWN = Set.of(ProposalStatus.REJECTED, ProposalStatus.REFUSED);
    private static final int LONGEST_TITLE = 120;

    private final CaseRecords records;
    private final Proposals proposals;
    private final ProposalRules rules;
    private final ProposerRules proposers;
    private final ProposalEvidence evidence;
    private final Organization organization;
    private final ListedItems list;

    ProposalRegistrar(
            CaseRecords records,
            Proposals proposals,
            ProposalRules rules,
            ProposerRules proposers,
            ProposalEvidence evidence,
            Organization organization,
            ListedItems list) {
        this.records = records;
        this.proposals = proposals;
        this.rules = rules;
        this.proposers = proposers;
        this.evidence = evidence;
        this.organization = organization;
        this.list = list;
    }

    /** Records the proposal and opens its file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile register(NewProposal asked) {
        proposers.require(asked.sent().actor(), asked.proposerUnit());
        List<ProposedItem> items =
                asked.items().stream().map(item -> list.asItStands(asked, item)).toList();
        rules.check(asked, items);
        asked.evidence().forEach(key -> evidence.require(asked, key));
        String fingerprint = Fingerprint.of(asked, items);
        refuseWithoutNewFacts(asked, fingerprint);
        CaseRecord record = records.open(newCase(asked, items));
        CaseFile file = record.file();
        Proposal proposal = proposals.saveAndFlush(
                new Proposal(record.caseNo(), asked, items, fingerprint, rules.handsDown(asked, items)));
        record.setParty("proposer", asked.proposerUnit());
        record.setParty("staffing", organization.staffingOffice(asked.region()));
        asked.affectedUnits().stream()
                .filter(unit -> !unit.equals(asked.proposerUnit()))
                .forEach(unit -> record.addParty("affected", unit));
        asked.evidence().forEach(key -> evidence.add(proposal, key));
        record.note(asked.sent().entry(asked.type(), asked.reason()));
        return file;
    }

    private void refuseWithoutNewFacts(NewProposal asked, String fingerprint) {
        List<Proposal> same = proposals.findByFingerprintAndStatusIn(fingerprint, TURNED_DOWN);
        String facts = asked.newFacts();
        if (!same.isEmpty() && (facts == null || facts.isBlank())) {
            throw Refused.conflict(
                    "adjustment.needs-new-facts", same.get(same.size() - 1).caseNo());
        }
    }

    private NewCase newCase(NewProposal asked, List<ProposedItem> items) {
        String title = asked.title().strip();
        return new NewCase(
                CaseKind.LIST_ADJUSTMENT,
                asked.region(),
                Characters.first(title, LONGEST_TITLE),
                list.only(asked, items).map(PinnedCaseMatter::of).orElse(null),
                null,
                asked.emergency() ? "特急" : NewCase.ORDINARY,
                null);
    }
}
