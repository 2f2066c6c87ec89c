package org.yidan.enforcement.penalty.inquiry;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyTexts;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.facts.Review;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** The legal review before notice, and again after a hearing (行政处罚法 58); not passed, nothing is decided. */
@Service
@Transactional
public class LegalReviewDesk {

    private static final int SHORTEST = 10;

    private final PenaltyBook book;
    private final ReviewNeed need;
    private final PenaltyPapers papers;

    LegalReviewDesk(PenaltyBook book, ReviewNeed need, PenaltyPapers papers) {
        this.book = book;
        this.need = need;
        this.papers = papers;
    }

    public void review(String caseNo, Review.Result result, String opinion, FormSubmission sent) {
        PenaltyCase penalty = opened(caseNo, opinion, sent);
        penalty.review(result, sent.actor(), book.now());
        finish(penalty, PenaltyCaseStep.REVIEW_LEGALITY, result, opinion, sent);
    }

    /** After a hearing every case is reviewed (58(2)); not passed, the case goes back to its investigators. */
    public void reviewAfterHearing(String caseNo, Review.Result result, String opinion, FormSubmission sent) {
        PenaltyCase penalty = opened(caseNo, opinion, sent);
        if (penalty.requiredHearing().heldAt() == null) {
            throw Refused.conflict("enforcement.hearing-not-held", caseNo);
        }
        penalty.reviewAfterHearing(result, sent.actor(), book.now());
        finish(penalty, PenaltyCaseStep.REVIEW_AFTER_HEARING, result, opinion, sent);
    }

    private PenaltyCase opened(String caseNo, String opinion, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        need.requireReviewer(penalty, sent.actor());
        if (Characters.count(opinion.strip()) < SHORTEST) {
            throw Refused.invalid("enforcement.review-too-short", SHORTEST);
        }
        return penalty;
    }

    private void finish(PenaltyCase penalty, Step step, Review.Result result, String opinion, FormSubmission sent) {
        papers.issue(penalty, "F-33", sent.actor(), Map.of("result", PenaltyTexts.of(result), "opinion", opinion));
        book.done(penalty, result.at(step), opinion, sent);
    }
}
