package org.yidan.adjustment.proposal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.AdjustmentRefused;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.ChangeSheet;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.Track;
import org.yidan.adjustment.steps.EvidenceAdded;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseParties;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.Sent;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterTerms;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;

/** The staffing office takes a proposal in, joins it, has it supplemented or refuses it (RULES D2). */
@Service
@Transactional
public class ProposalAcceptanceDesk {

    private final CaseFiles files;
    private final Proposals proposals;
    private final ProposalRules rules;
    private final AffectedUnits affected;
    private final ProposalEvidence evidence;
    private final MatterCatalog catalog;
    private final CaseParties parties;
    private final CaseDocuments documents;
    private final CaseJournal journal;
    private final Organization organization;
    private final Nameable nameable;

    ProposalAcceptanceDesk(
            CaseFiles files,
            Proposals proposals,
            ProposalRules rules,
            AffectedUnits affected,
            ProposalEvidence evidence,
            MatterCatalog catalog,
            CaseParties parties,
            CaseDocuments documents,
            CaseJournal journal,
            Organization organization,
            Nameable nameable) {
        this.nameable = nameable;
        this.files = files;
        this.proposals = proposals;
        this.rules = rules;
        this.affected = affected;
        this.evidence = evidence;
        this.catalog = catalog;
        this.parties = parties;
        this.documents = documents;
        this.journal = journal;
        this.organization = organization;
    }

    /** Decides on the proposal; gives it back as it is then. */
    public Proposal accept(CaseFile of, AcceptProposal command, Sent sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        switch (command.decision()) {
            case ACCEPT -> take(file, proposal, command, sent);
            case JOIN -> join(proposal, FormAnswers.required("joinInto", command.joinInto()));
            case SUPPLEMENT -> {
                FormAnswers.required("acceptNote", command.note());
                if (isOwn(proposal)) {
                    throw AdjustmentRefused.invalid("own-proposal-not-sent-back");
                }
            }
            case REFUSE -> {
                FormAnswers.required("acceptNote", command.note());
                proposal.end(ProposalStatus.REFUSED, FormAnswers.required("refusalCode", command.refusalCode()));
            }
        }
        journal.done(file, sent.entry(command.decision(), command.note()));
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

    private void take(CaseFile file, Proposal proposal, AcceptProposal command, Sent sent) {
        if (proposal.type() == AdjustmentType.ADD) {
            complete(proposal, command);
        }
        Track track = FormAnswers.required("track", command.track());
        if (track == Track.SHORT && !TrackRules.mayBeShort(proposal)) {
            throw AdjustmentRefused.invalid("short-track-changes-duty");
        }
        proposal.accept(track);
        affected.of(proposal).forEach(unit -> parties.add(file.caseNo(), "affected", unit));
        affected.delegates(proposal).forEach(unit -> parties.add(file.caseNo(), "township", unit));
        documents.issue(
                file,
                new NewDocument(
                        "F-60", proposal.proposerUnit(), sent.actor(), file.title(), application(file, proposal)));
    }

    private Map<String, Object> application(CaseFile file, Proposal proposal) {
        Map<String, Object> content = new LinkedHashMap<>(Map.of(
                "type", proposal.type().name(),
                "track", String.valueOf(proposal.track()),
                "reason", proposal.reason(),
                "matters", proposal.codes(),
                "proposedBy", proposal.proposerUser(),
                "evidenceCalls", evidence.of(proposal),
                "affectedUnits", parties.units(file.caseNo(), "affected"),
                "changes", ChangeSheet.of(proposal.type(), proposal.items())));
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
        if (!MatterTerms.CODE.matcher(code).matches()) {
            throw AdjustmentRefused.invalid("code-form", code);
        }
        if (used(code)) {
            throw AdjustmentRefused.conflict("code-used", code);
        }
        TermsChange whole = proposal.single().change().and(command.completion());
        rules.checkTypes(proposal.region(), whole);
        if (!whole.wholeMatter()) {
            throw AdjustmentRefused.invalid("addition-incomplete");
        }
        proposal.items(List.of(new ProposedItem(code, null, whole)));
    }

    private boolean used(String code) {
        boolean listed = organization.units().stream()
                .map(OrganizationUnit::region)
                .distinct()
                .anyMatch(region -> !catalog.history(code, region, null).isEmpty());
        return listed || proposals.anyAdds("[{\"matterCode\": \"" + code + "\"}]");
    }

    private void join(Proposal proposal, String mainCaseNo) {
        CaseFile main =
                files.locked(nameable.file(mainCaseNo, CaseKind.LIST_ADJUSTMENT).caseNo());
        Proposal into = proposals.byNo(mainCaseNo);
        boolean fits = !into.caseNo().equals(proposal.caseNo())
                && into.region().equals(proposal.region())
                && (into.status() == ProposalStatus.OPEN || into.status() == ProposalStatus.APPROVED);
        if (!fits) {
            throw AdjustmentRefused.conflict("join-not-open", mainCaseNo);
        }
        evidence.of(proposal).forEach(key -> evidence.add(into, key));
        evidence.add(into, proposal.caseNo());
        journal.note(main, StepEntry.bySystem(EvidenceAdded.JOINED, proposal.caseNo()));
        proposal.join(mainCaseNo);
    }

    /** The proposer adds what the staffing office missed. */
    public void supplement(CaseFile of, String text, @Nullable String legalBasis, Sent sent) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        if (legalBasis != null && proposal.type() == AdjustmentType.ADD) {
            proposal.items(
                    List.of(proposal.single().with(proposal.single().change().and(TermsChange.ofBasis(legalBasis)))));
        }
        journal.done(file, sent.entry(Supplement.SUPPLEMENTED, text));
    }

    /** Nobody supplemented it in time. */
    public void lapse(CaseFile of) {
        CaseFile file = files.locked(of.caseNo());
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.end(ProposalStatus.LAPSED, "NOT_SUPPLEMENTED");
        journal.done(file, StepEntry.bySystem(Supplement.LAPSED, null));
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
