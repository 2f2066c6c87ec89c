package org.yidan.enforcement.penalty.inquiry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseParties;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltySettings;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyHands;
import org.yidan.enforcement.penalty.facts.ReviewGround;
import org.yidan.organization.Officer;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/**
 * Whether a case needs a legal review, and who gives it (行政处罚法 58; by our own rule every township case in the first
 * year).
 */
@Component
class ReviewNeed {

    private final PenaltySettings settings;
    private final Organization organization;
    private final Officers officers;
    private final CaseParties parties;
    private final PenaltyBook book;
    private final PenaltyHands hands;

    ReviewNeed(
            PenaltySettings settings,
            Organization organization,
            Officers officers,
            CaseParties parties,
            PenaltyBook book,
            PenaltyHands hands) {
        this.settings = settings;
        this.organization = organization;
        this.officers = officers;
        this.parties = parties;
        this.book = book;
        this.hands = hands;
    }

    Set<ReviewGround> grounds(PenaltyCase penalty, Set<ReviewGround> named) {
        Set<ReviewGround> grounds = new HashSet<>(named);
        grounds.remove(ReviewGround.TOWNSHIP_FIRST_YEAR);
        boolean township = organization.unit(penalty.subjectUnit()).kind().isPlace();
        if (township
                && book.today().isBefore(settings.townshipPowersSince().plusMonths(settings.townshipReviewMonths()))) {
            grounds.add(ReviewGround.TOWNSHIP_FIRST_YEAR);
        }
        return grounds;
    }

    /** The qualified reviewers of the subject itself, else those of the justice office. */
    void assignReviewer(PenaltyCase penalty) {
        String own = penalty.subjectUnit();
        List<String> holders = officers.holdersOf(own, Role.LEGAL_REVIEWER).stream()
                .map(Officer::userId)
                .toList();
        boolean has = !officers.qualified(holders).isEmpty();
        parties.set(penalty.caseNo(), "reviewer", has ? own : organization.justiceOffice(penalty.region()));
    }

    /** Refuses whoever investigated, handled, holds no reviewer's post for this case, or is not qualified (行政处罚法 58). */
    void requireReviewer(PenaltyCase penalty, String userId) {
        if (hands.handled(penalty, userId)) {
            throw Refused.forbidden("enforcement.reviewed-by-investigator");
        }
        boolean holds = officers.holds(userId, penalty.subjectUnit(), Role.LEGAL_REVIEWER)
                || officers.holds(userId, organization.justiceOffice(penalty.region()), Role.LEGAL_REVIEWER)
                || hands.standsInForReviewers(penalty, parties.unit(penalty.caseNo(), "reviewer"), userId);
        if (!holds) {
            throw Refused.forbidden("enforcement.reviewed-without-post");
        }
        if (officers.qualified(List.of(userId)).isEmpty()) {
            throw Refused.forbidden("enforcement.reviewer-unqualified");
        }
    }
}
