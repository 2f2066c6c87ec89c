package org.yidan.adjustment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.opinion.PowerDelegationDesk;
import org.yidan.adjustment.opinion.TownshipAnswer;
import org.yidan.adjustment.opinion.UnitConsultationDesk;
import org.yidan.adjustment.opinion.UnitOpinion;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.proposal.ProposalEvidence;
import org.yidan.adjustment.review.ChangeReview;
import org.yidan.adjustment.review.ChangeReviewDesk;
import org.yidan.adjustment.review.DutyClaims;
import org.yidan.adjustment.review.UnitClaim;
import org.yidan.catalog.drafting.Draft;
import org.yidan.catalog.drafting.DraftDesk;
import org.yidan.catalog.drafting.ListChange;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;
import org.yidan.shared.Texts;

/** What the forms of an adjustment show of it, as lists in words; cut where a form could not carry more. */
@Component
public class AdjustmentTexts {

    private static final int LONGEST = 3600;

    private final ProposalEvidence evidence;
    private final UnitConsultationDesk opinions;
    private final PowerDelegationDesk delegations;
    private final ChangeReviewDesk reviews;
    private final DutyClaims claims;
    private final DraftDesk drafts;
    private final Organization organization;

    AdjustmentTexts(
            ProposalEvidence evidence,
            UnitConsultationDesk opinions,
            PowerDelegationDesk delegations,
            ChangeReviewDesk reviews,
            DutyClaims claims,
            DraftDesk drafts,
            Organization organization) {
        this.evidence = evidence;
        this.opinions = opinions;
        this.delegations = delegations;
        this.reviews = reviews;
        this.claims = claims;
        this.drafts = drafts;
        this.organization = organization;
    }

    /** Type, proposer, reason, evidence and difference. */
    public String proposal(Proposal proposal) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.of(
                "adjustment.text-head",
                Texts.of("adjustment.type-" + proposal.type()),
                name(proposal.proposerUnit()),
                proposal.reason()));
        List<String> keys = evidence.of(proposal);
        if (!keys.isEmpty()) {
            lines.add(Texts.of("adjustment.text-evidence", String.join("、", keys)));
        }
        for (ProposedItem item : proposal.items()) {
            lines.add(""); // ends the list of the matter before
            lines.add("**" + Objects.requireNonNullElse(item.matterCode(), "") + "** " + item.name() + "\n");
            DifferenceText.lines(item.before(), item.after(), organization).forEach(line -> lines.add("- " + line));
        }
        return cut(lines);
    }

    /** The opinions of the units. */
    public String opinions(Proposal proposal) {
        List<String> lines = new ArrayList<>();
        for (UnitOpinion opinion : opinions.of(proposal)) {
            lines.add("- "
                    + Texts.of(
                            "adjustment.text-opinion",
                            name(opinion.unitCode()),
                            Texts.of("adjustment.opinion-" + opinion.verdict()),
                            Objects.requireNonNullElse(opinion.text(), "")));
        }
        return lines.isEmpty() ? Texts.of("adjustment.text-no-opinions") : cut(lines);
    }

    /** The written answers of the townships. */
    public String acceptances(Proposal proposal) {
        List<String> lines = new ArrayList<>();
        for (TownshipAnswer answer : delegations.of(proposal)) {
            String verdict =
                    Texts.of(answer.accepted() ? "adjustment.township-accepts" : "adjustment.township-declines");
            lines.add("- "
                    + Texts.of(
                            "adjustment.text-opinion",
                            name(answer.unitCode()),
                            verdict,
                            answer.documentNo() + " " + Objects.requireNonNullElse(answer.note(), "")));
        }
        return cut(lines);
    }

    /** Both reviews. */
    public String reviews(Proposal proposal) {
        List<String> lines = new ArrayList<>();
        for (ChangeReview review : reviews.of(proposal)) {
            lines.add("- "
                    + Texts.of(
                            "adjustment.text-opinion",
                            Texts.of("adjustment.review-" + review.kind()),
                            Texts.of(review.passed() ? "adjustment.passed" : "adjustment.not-passed"),
                            review.note()));
        }
        if (!proposal.claimSettled()) {
            lines.add("- " + Texts.of("adjustment.text-unresolved"));
        }
        return cut(lines);
    }

    /** What the units claimed. */
    public String claims(Proposal proposal) {
        List<String> lines = new ArrayList<>();
        for (UnitClaim claim : claims.of(proposal)) {
            lines.add("- "
                    + Texts.of(
                            "adjustment.text-opinion",
                            name(claim.unitCode()),
                            Texts.of("adjustment.claim-" + claim.claim()),
                            Objects.requireNonNullElse(claim.ground(), "")));
        }
        return lines.isEmpty() ? Texts.of("adjustment.text-no-claims") : cut(lines);
    }

    /** The draft as it would change the list. */
    public String draft(Proposal proposal) {
        Draft draft = drafts.draft(proposal.requireDraft());
        List<String> lines = new ArrayList<>();
        lines.add(Texts.of(
                "adjustment.text-draft", draft.title(), draft.effectiveFrom().toString()));
        for (ListChange change : draft.changes()) {
            lines.add("**" + change.code() + "** " + change.name());
            DifferenceText.lines(change.before(), change.after(), organization).forEach(line -> lines.add("- " + line));
        }
        return cut(lines);
    }

    /** The matter as decided, for whom writes its guide. */
    public String matter(Proposal proposal) {
        return cut(DifferenceText.lines(null, proposal.single().after(), organization).stream()
                .map(line -> "- " + line)
                .toList());
    }

    /** The guide step by step, as written. */
    public String guide(Proposal proposal) {
        List<String> steps = proposal.single().change().guideSteps();
        return cut(
                steps == null
                        ? List.of()
                        : IntStream.rangeClosed(1, steps.size())
                                .mapToObj(no -> no + ". " + steps.get(no - 1))
                                .toList());
    }

    /** How the proposal was decided. */
    public String outcome(Proposal proposal) {
        String status = Texts.of("adjustment.status-" + proposal.status());
        String code = proposal.rejectCode();
        return Texts.of(
                "adjustment.text-outcome",
                status,
                code == null ? "" : Texts.of("adjustment.reject-" + code),
                Objects.requireNonNullElse(proposal.minutesNo(), ""),
                Objects.requireNonNullElse(proposal.joinedInto(), ""));
    }

    private String name(String unit) {
        return organization.unit(unit).name();
    }

    private static String cut(List<String> lines) {
        String text = String.join("\n", lines).replace('<', '＜');
        return Characters.count(text) <= LONGEST
                ? text
                : Characters.first(text, LONGEST) + "\n\n" + Texts.of("adjustment.text-cut");
    }
}
