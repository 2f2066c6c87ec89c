package org.yidan.enforcement.penalty.decision;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.yidan.enforcement.OfficerCheck;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyHands;
import org.yidan.enforcement.penalty.facts.Defence;
import org.yidan.enforcement.penalty.facts.Hearing;
import org.yidan.enforcement.penalty.facts.PenaltyMeasure;
import org.yidan.enforcement.penalty.facts.PenaltyNotice;
import org.yidan.enforcement.penalty.facts.Review;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.shared.Refused;

/**
 * The conditions of a decision, each with its article. They hold whoever asks and by whatever way: the model only mirrors them.
 */
@Component
class DecisionGuard {

    private final PenaltyBook book;
    private final PenaltyHands hands;
    private final CollectiveNeed collective;
    private final SubjectCompetence subjects;

    DecisionGuard(PenaltyBook book, PenaltyHands hands, CollectiveNeed collective, SubjectCompetence subjects) {
        this.book = book;
        this.hands = hands;
        this.collective = collective;
        this.subjects = subjects;
    }

    /** Who may decide: somebody of the subject who neither handled nor reviewed the case. */
    void requireDecider(PenaltyCase penalty, String actor) {
        String refusal = hands.handled(penalty, actor) ? "decided-by-handler" : "decided-by-reviewer";
        hands.require(penalty, PenaltyCaseStep.DECIDE_PENALTY, actor, refusal);
        hands.requireDecider(penalty, actor);
    }

    /** The procedure that must lie behind every decision. */
    void requireProcedure(PenaltyCase penalty, TakeDecision decision) {
        penalty.requireNoTransfer();
        if (penalty.decision() != null) {
            throw Refused.conflict(
                    "enforcement.decided-already",
                    penalty.caseNo(),
                    penalty.requiredDecision().documentNo());
        }
        penalty.requireUndecided();
        if (penalty.report() == null) {
            throw Refused.conflict("enforcement.decision-without-report", penalty.caseNo());
        }
        requireReview(penalty);
        requireHearing(penalty);
        if (decision.choice() == TakeDecision.Choice.PENALTY) {
            requireNotice(penalty, decision);
        }
        penalty.require(PenaltyState.REVIEWED, PenaltyState.HEARD);
        if (collective.given(penalty) && penalty.collectiveAt() == null) {
            throw Refused.conflict("enforcement.decision-without-discussion", penalty.caseNo());
        }
        if (penalty.officers().size() < OfficerCheck.OFFICERS_NEEDED) {
            throw Refused.conflict("enforcement.officers-missing", penalty.caseNo());
        }
    }

    private static void requireReview(PenaltyCase penalty) {
        Review review = penalty.review();
        if (review == null || !review.cleared()) {
            throw Refused.conflict("enforcement.decision-without-review", penalty.caseNo());
        }
    }

    private static void requireHearing(PenaltyCase penalty) {
        Hearing hearing = penalty.hearing();
        if (hearing != null && hearing.heldAt() == null) {
            throw Refused.conflict(
                    "enforcement.decision-hearing-open",
                    penalty.caseNo(),
                    hearing.askedOn().toString());
        }
        if (hearing != null && !hearing.reviewed()) {
            throw Refused.conflict("enforcement.decision-hearing-not-reviewed", penalty.caseNo());
        }
    }

    private void requireNotice(PenaltyCase penalty, TakeDecision decision) {
        PenaltyNotice notice = penalty.notice();
        if (notice == null) {
            throw Refused.conflict("enforcement.decision-without-notice", penalty.caseNo());
        }
        if (penalty.state() == PenaltyState.REVIEWED) {
            throw Refused.conflict("enforcement.decision-with-old-notice", penalty.caseNo());
        }
        if (penalty.hearing() == null && notice.runsOn(book.today())) {
            throw Refused.conflict(
                    "enforcement.decision-window-runs",
                    penalty.caseNo(),
                    notice.windowEnds().toString());
        }
        Defence said = penalty.defence();
        if (said != null && said.unanswered()) {
            throw Refused.conflict("enforcement.decision-defence-unanswered", penalty.caseNo());
        }
        requireNotHeavier(notice, decision);
    }

    /** The amount and the kinds announced are the ceiling (行政处罚法 45). */
    private static void requireNotHeavier(PenaltyNotice notice, TakeDecision decision) {
        BigDecimal announced = notice.fine() == null ? BigDecimal.ZERO : notice.fine();
        BigDecimal fine = decision.fine();
        if (fine != null && fine.compareTo(announced) > 0) {
            throw Refused.invalid(
                    "enforcement.decision-heavier-than-notice", fine.toPlainString(), announced.toPlainString());
        }
        if (!notice.measures().containsAll(PenaltyMeasure.names(decision.measures()))) {
            throw Refused.invalid("enforcement.decision-other-measures");
        }
    }

    /** What the document has to say (行政处罚法 59). */
    void requireContent(TakeDecision decision) {
        boolean penalises = decision.fine() != null || !decision.measures().isEmpty();
        if (penalises != (decision.choice() == TakeDecision.Choice.PENALTY)) {
            throw Refused.invalid("enforcement.decision-penalty-unclear");
        }
        if (decision.fine() != null && decision.fine().signum() <= 0) {
            throw Refused.invalid("enforcement.fine-without-amount");
        }
        if (decision.facts() == null || decision.basis() == null) {
            throw Refused.invalid("enforcement.decision-incomplete");
        }
        if (penalises && (decision.discretionBasis() == null || decision.performance() == null)) {
            throw Refused.invalid("enforcement.decision-penalty-incomplete");
        }
    }
}
