package org.yidan.adjustment.process;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.adjustment.Track;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalAcceptanceDesk;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.proposal.TrackRules;
import org.yidan.adjustment.text.AdjustmentTexts;
import org.yidan.casework.CaseFiles;
import org.yidan.catalog.MatterCatalog;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.shared.OfficeClock;

/** What forms of an adjustment show and offer. */
@ProcessBean("adjustmentOptions")
public class AdjustmentOptions {

    private static final Set<ProposalStatus> STILL_OPEN = Set.of(ProposalStatus.OPEN, ProposalStatus.APPROVED);

    private final CurrentProposal current;
    private final Proposals proposals;
    private final AdjustmentTexts texts;
    private final CaseFiles files;
    private final MatterCatalog catalog;
    private final OfficeClock clock;
    private final ProposalAcceptanceDesk acceptance;

    AdjustmentOptions(
            CurrentProposal current,
            Proposals proposals,
            AdjustmentTexts texts,
            CaseFiles files,
            MatterCatalog catalog,
            OfficeClock clock,
            ProposalAcceptanceDesk acceptance) {
        this.acceptance = acceptance;
        this.current = current;
        this.proposals = proposals;
        this.texts = texts;
        this.files = files;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The proposal with its difference. */
    public String proposalText(DelegateExecution execution) {
        return texts.proposal(current.of(execution));
    }

    /** What the units said. */
    public String opinionsText(DelegateExecution execution) {
        return texts.opinions(current.of(execution));
    }

    /** What the townships answered. */
    public String acceptancesText(DelegateExecution execution) {
        return texts.acceptances(current.of(execution));
    }

    /** Both reviews. */
    public String reviewsText(DelegateExecution execution) {
        return texts.reviews(current.of(execution));
    }

    /** What the units claimed. */
    public String claimsText(DelegateExecution execution) {
        return texts.claims(current.of(execution));
    }

    /** The matter as decided, for whom writes its guide. */
    public String guideText(DelegateExecution execution) {
        return texts.matter(current.of(execution));
    }

    /** The guide as its lead has written it, for whom confirms it. */
    public String writtenGuide(DelegateExecution execution) {
        return texts.guide(current.of(execution));
    }

    /** The steps as written before, for whom has to write them again; empty text at first. */
    public String guideLines(DelegateExecution execution) {
        List<String> steps = current.of(execution).single().change().guideSteps();
        return steps == null ? "" : String.join("\n", steps);
    }

    /** The draft of the version. */
    public String draftText(DelegateExecution execution) {
        return texts.draft(current.of(execution));
    }

    /** How the proposal was decided. */
    public String outcomeText(DelegateExecution execution) {
        return texts.outcome(current.of(execution));
    }

    /** What may be decided on the proposal. */
    public JsonValue acceptDecisions(DelegateExecution execution) {
        Proposal proposal = current.of(execution);
        return OptionList.codes(acceptance.possible(proposal, !others(proposal).isEmpty()).stream()
                .map(Enum::name)
                .toList());
    }

    /** The tracks the proposal may go. */
    public JsonValue tracks(DelegateExecution execution) {
        boolean mayBeShort = TrackRules.mayBeShort(current.of(execution));
        return OptionList.codes(
                mayBeShort ? List.of(Track.FULL.name(), Track.SHORT.name()) : List.of(Track.FULL.name()));
    }

    private List<Proposal> others(Proposal proposal) {
        return proposals.findByRegionAndStatusInOrderById(proposal.region(), STILL_OPEN).stream()
                .filter(other -> !other.caseNo().equals(proposal.caseNo()))
                .toList();
    }

    /** Other open proposals of the region, into which this one may go. */
    public JsonValue openProposals(DelegateExecution execution) {
        return OptionList.of(
                        others(current.of(execution)),
                        Proposal::caseNo,
                        other -> other.caseNo() + " "
                                + files.byNo(other.caseNo()).title())
                .json();
    }

    /** Types of units the list of the region names: who may lead or co-operate. */
    public JsonValue unitTypes(DelegateExecution execution) {
        List<String> types = catalog.unitTypes(current.of(execution).region(), clock.today());
        return OptionList.of(types, type -> type, type -> type).json();
    }
}
