package org.yidan.adjustment.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.opinion.UnitConsultationDesk;
import org.yidan.adjustment.opinion.UnitOpinion;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalStatus;
import org.yidan.adjustment.proposal.Proposals;
import org.yidan.adjustment.review.ChangeReview.Kind;
import org.yidan.adjustment.review.ChangeReview.Point;
import org.yidan.adjustment.review.ReviewFinding.DelegationKind;
import org.yidan.adjustment.steps.ListAdjustmentStep;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.documents.NewDocument;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.catalog.LegalBasisWatch;
import org.yidan.catalog.MatterTerms;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.steps.SharedResult;
import org.yidan.engine.steps.Step;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;

/** Both reviews of a proposal (RULES D5, D6); each issues its part of form F-62 in the name of its office. */
@Service
@Transactional
public class ChangeReviewDesk {

    private static final ListAdjustmentStep REASONABLE = ListAdjustmentStep.REASONABLENESS_REVIEW;
    private static final ListAdjustmentStep LEGAL = ListAdjustmentStep.CHANGE_LEGALITY_REVIEW;

    private final CaseRecords records;
    private final Proposals proposals;
    private final ChangeReviews reviews;
    private final UnitConsultationDesk opinions;
    private final LegalBasisWatch legalBasis;
    private final ChangeHands hands;
    private final Organization organization;

    ChangeReviewDesk(
            CaseRecords records,
            Proposals proposals,
            ChangeReviews reviews,
            UnitConsultationDesk opinions,
            LegalBasisWatch legalBasis,
            ChangeHands hands,
            Organization organization) {
        this.records = records;
        this.proposals = proposals;
        this.reviews = reviews;
        this.opinions = opinions;
        this.legalBasis = legalBasis;
        this.hands = hands;
        this.organization = organization;
    }

    /** Duty, powers, burden, duplicates and category, by the staffing office. */
    public void reasonableness(CaseFile of, ReviewFinding finding, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        CaseFile file = record.file();
        Proposal proposal = open(file, REASONABLE, sent);
        boolean open = objected(proposal) && !finding.objectionsSettled();
        proposal.claimed(!open);
        String office = organization.staffingOffice(proposal.region());
        record(record, proposal, Kind.REASONABLENESS, REASONABLE, office, finding, sent);
    }

    /** Basis in force on the day of effect, competence, rights and conflicts, by the justice office. */
    public void legality(CaseFile of, ReviewFinding finding, FormSubmission sent) {
        CaseRecord record = records.locked(of);
        CaseFile file = record.file();
        Proposal proposal = open(file, LEGAL, sent);
        LocalDate day = FormAnswers.required("plannedEffect", finding.plannedEffect());
        boolean delegation = proposal.handsDown();
        if (finding.passed()) {
            requireBasisInForce(proposal, day);
        }
        DelegationKind kind =
                delegation ? FormAnswers.required("delegationKind", finding.delegationKind()) : DelegationKind.OTHER;
        proposal.reviewedFor(day, kind == DelegationKind.PENALTY);
        String office = organization.justiceOffice(proposal.region());
        record(record, proposal, Kind.LEGALITY, LEGAL, office, finding, sent);
    }

    private void requireBasisInForce(Proposal proposal, LocalDate day) {
        proposal.ground()
                .filter(ground -> ground.inForceFrom().isAfter(day)
                        || !legalBasis.notInForce(ground.citation(), day).isEmpty())
                .ifPresent(ground -> {
                    throw Refused.invalid("adjustment.basis-not-in-force", ground.citation(), day.toString());
                });
        List<String> ended = proposal.items().stream()
                .map(ProposedItem::after)
                .filter(Objects::nonNull)
                .map(MatterTerms::legalBasis)
                .flatMap(text -> legalBasis.notInForce(text, day).stream())
                .distinct()
                .toList();
        if (!ended.isEmpty()) {
            throw Refused.invalid("adjustment.basis-not-in-force", String.join("、", ended), day.toString());
        }
    }

    private Proposal open(CaseFile file, Step step, FormSubmission sent) {
        Proposal proposal = proposals.byNo(file.caseNo());
        proposal.requireStatus(ProposalStatus.OPEN);
        hands.require(file.caseNo(), step, sent.actor(), "own-proposal-not-reviewed");
        return proposal;
    }

    private void record(
            CaseRecord record,
            Proposal proposal,
            Kind kind,
            Step step,
            String office,
            ReviewFinding finding,
            FormSubmission sent) {
        CaseFile file = record.file();
        if (reviews.findByProposalIdAndRoundAndKind(proposal.id(), proposal.round(), kind)
                .isPresent()) {
            throw Refused.conflict("adjustment.reviewed-already");
        }
        if (finding.passed() && finding.points().containsValue(Point.FAIL)) {
            throw Refused.invalid("adjustment.failed-point-passes-not");
        }
        Map<String, String> points = new TreeMap<>();
        finding.points().forEach((name, point) -> points.put(name, point.name()));
        reviews.saveAndFlush(new ChangeReview(
                proposal.id(),
                proposal.round(),
                kind,
                finding.passed(),
                points,
                finding.note(),
                sent.actor(),
                records.now()));
        String result = finding.passed() ? "PASS" : "FAIL";
        Map<String, Object> content =
                Map.of("part", kind.name(), "result", result, "points", points, "note", finding.note());
        record.issue(new NewDocument("F-62", office, sent.actor(), file.title(), content));
        record.done(sent.entry((finding.passed() ? Passed.PASS : Passed.FAIL).at(step), finding.note()));
    }

    /** Whether units are still apart, so that they must meet; names the units that do. */
    public boolean mustMeet(CaseFile file) {
        CaseRecord record = records.of(file);
        Proposal proposal = proposals.byNo(file.caseNo());
        if (proposal.claimSettled()) {
            return false;
        }
        Stream.concat(
                        record.units("affected").stream(),
                        Stream.of(proposal.proposerUnit())
                                .filter(unit -> !unit.equals(organization.staffingOffice(proposal.region()))))
                .distinct()
                .forEach(unit -> record.addParty("meeting", unit));
        return true;
    }

    private boolean objected(Proposal proposal) {
        return opinions.of(proposal).stream().anyMatch(given -> given.verdict() == UnitOpinion.Verdict.OBJECT);
    }

    /** The reviews of the present round. */
    @Transactional(readOnly = true)
    public List<ChangeReview> of(Proposal proposal) {
        return reviews.findByProposalIdAndRoundOrderByKind(proposal.id(), proposal.round());
    }

    /** Whether the change passed. */
    private enum Passed implements SharedResult {
        PASS,
        FAIL;

        @Override
        public Set<ListAdjustmentStep> steps() {
            return Set.of(ListAdjustmentStep.REASONABLENESS_REVIEW, ListAdjustmentStep.CHANGE_LEGALITY_REVIEW);
        }
    }
}
