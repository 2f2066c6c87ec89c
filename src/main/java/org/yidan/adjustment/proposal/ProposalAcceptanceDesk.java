package org.yidan.adjustment.proposal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ChangeSheet;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.Track;
import org.yidan.adjustment.steps.EvidenceAdded;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.naming.Nameable;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;

/** The staffing office takes a proposal in, joins it, has it supplemented or refuses it (RULES D2). */
@Service
@Transactional
public class ProposalAcceptanceDesk {

    private final CaseRecords records;
    private final Proposals proposals;
    private final ProposalRules rules;
    private final AffectedUnits affected;
    private final ProposalEvidence evidence;
    private final Organization organization;
    private final Nameable nameable;

    ProposalAcceptanceDesk(
            CaseRecords records,
            Proposals proposals,
            ProposalRules rules,
            AffectedUnits affected,
            ProposalEvidence evidence,
            Organization organization,
            Nameable nameable) {
        this.records = records;
        this.nameable = nameable;
        this.proposals = proposals;
        this.rules = rules;
        this.affected = affected;
        this.evidence = evidence;
        this.organization = organization;
    }

    /** Decides on the proposal; gives it back as it is then. */
    public Proposal accept(CaseFile of, AcceptProposal command, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        Proposal proposal = proposals.byNo(record.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        switch (command.decision()) {
            case ACCEPT -> take(record, proposal, command, sent);
            case JOIN -> join(proposal, FormAnswers.required("joinInto", command.joinInto()));
            case SUPPLEMENT -> {
                FormAnswers.required("acceptNote", command.note());
                if (isOwn(proposal)) {
                    throw Refused.invalid("adjustment.own-proposal-not-sent-back");
                }
            }
            case REFUSE -> {
                FormAnswers.required("acceptNote", command.note());
                proposal.end(ProposalStatus.REFUSED, FormAnswers.required("refusalCode", command.refusalCode()));
            }
        }
        record.done(sent.entry(command.decision(), command.note()));
        return proposal;
    }

    /** What can be decided on the proposal now, for the form: a proposal of the office itself is not sent back. */
    public List<AcceptProposal.Decision> possible(Proposal proposal, boolean othersOpen) {
        return Arrays.stream(AcceptProposal.Decision.values())
                .filter(decision -> decision != AcceptProposal.Decision.JOIN || othersOpen)
                .filter(decision -> decision != AcceptProposal.Decision.SUPPLEMENT || !isOwn(proposal))
                .toList();
    }

    private boolean isOwn(Proposal proposal) {
        return proposal.proposerUnit().equals(organization.staffingOffice(proposal.region()));
    }

    private void take(CaseRecord record, Proposal proposal, AcceptProposal command, FormSubmission sent) {
        CaseFile file = record.file();
        if (proposal.type() == AdjustmentType.ADD) {
            complete(proposal, command);
        }
        Track track = FormAnswers.required("track", command.track());
        if (track == Track.SHORT && !TrackRules.mayBeShort(proposal)) {
            throw Refused.invalid("adjustment.short-track-changes-duty");
        }
        proposal.accept(track);
        affected.of(proposal).forEach(unit -> record.addParty("affected", unit));
        affected.delegates(proposal).forEach(unit -> record.addParty("township", unit));
        record.issue(new NewDocument(
                "F-60", proposal.proposerUnit(), sent.actor(), file.title(), application(record, proposal)));
    }

    private Map<String, Object> application(CaseRecord record, Proposal proposal) {
        Map<String, Object> content = new LinkedHashMap<>(Map.of(
                "type", proposal.type().name(),
                "track", String.valueOf(proposal.track()),
                "reason", proposal.reason(),
                "matters", proposal.codes(),
                "proposedBy", proposal.proposerUser(),
                "evidenceCalls", evidence.of(proposal),
                "affectedUnits", record.units("affected"),
                "changes", ChangeSheet.of(proposal.items(), organization)));
        proposal.ground().ifPresent(ground -> {
            content.put("basis", ground.citation());
            content.put("basisInForceFrom", ground.inForceFrom().toString());
        });
        String resources = proposal.resources();
        if (resources != null) {
            content.put("resources", resources);
        }
        return content;
    }

    /** A new matter gets a code nobody ever had, and everything the proposal left open (RULES 6.2). */
    private void complete(Proposal proposal, AcceptProposal command) {
        String code = FormAnswers.required("newMatterCode", command.newMatterCode());
        rules.requireNewCode(code);
        TermsChange whole = proposal.single().change().and(command.completion());
        rules.checkTypes(proposal.region(), whole);
        if (!whole.wholeMatter()) {
            throw Refused.invalid("adjustment.addition-incomplete");
        }
        proposal.items(List.of(new ProposedItem(code, null, whole)));
    }

    private void join(Proposal proposal, String mainCaseNo) {
        CaseRecord main = records.locked(nameable.file(mainCaseNo, CaseKind.LIST_ADJUSTMENT));
        Proposal into = proposals.byNo(mainCaseNo);
        boolean fits = !into.caseNo().equals(proposal.caseNo())
                && into.region().equals(proposal.region())
                && (into.status() == ProposalStatus.OPEN || into.status() == ProposalStatus.APPROVED);
        if (!fits) {
            throw Refused.conflict("adjustment.join-not-open", mainCaseNo);
        }
        evidence.of(proposal).forEach(key -> evidence.add(into, key));
        evidence.add(into, proposal.caseNo());
        main.note(StepEntry.bySystem(EvidenceAdded.JOINED, proposal.caseNo()));
        proposal.join(mainCaseNo);
    }

    /** The proposer adds what the staffing office missed. */
    public void supplement(CaseFile of, String text, @Nullable String legalBasis, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        Proposal proposal = proposals.byNo(record.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        if (legalBasis != null && proposal.type() == AdjustmentType.ADD) {
            proposal.items(
                    List.of(proposal.single().with(proposal.single().change().and(TermsChange.ofBasis(legalBasis)))));
        }
        record.done(sent.entry(Supplement.SUPPLEMENTED, text));
    }

    /** Nobody supplemented it in time. */
    public void lapse(CaseFile of) {
        CaseRecord record = records.locked(of);
        Proposal proposal = proposals.byNo(record.caseNo());
        proposal.end(ProposalStatus.LAPSED, "NOT_SUPPLEMENTED");
        record.done(StepEntry.bySystem(Supplement.LAPSED, null));
    }

    /** What came of the wish for more. */
    private enum Supplement implements StepResult {
        SUPPLEMENTED,
        LAPSED;

        @Override
        public Step step() {
            return ListAdjustmentStep.SUPPLEMENT_PROPOSAL;
        }
    }
}
