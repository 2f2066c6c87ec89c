package org.yidan.enforcement.penalty.execution;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.enforcement.penalty.PenaltyCase;
import org.yidan.enforcement.penalty.PenaltyOutcome;
import org.yidan.enforcement.penalty.PenaltyState;
import org.yidan.enforcement.penalty.PenaltyTexts;
import org.yidan.enforcement.penalty.book.PenaltyBook;
import org.yidan.enforcement.penalty.book.PenaltyHands;
import org.yidan.enforcement.penalty.book.PenaltyPapers;
import org.yidan.enforcement.penalty.book.PenaltyReplies;
import org.yidan.enforcement.penalty.facts.Performance;
import org.yidan.enforcement.penalty.facts.Publicity;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;
import org.yidan.shared.Characters;
import org.yidan.shared.Refused;

/** Closes a case: the handler proposes, the leader agrees, the file is archived (RULES P15). */
@Service
@Transactional
public class ClosingDesk {

    private static final int SHORTEST = 10;

    private final PenaltyBook book;
    private final PenaltyHands hands;
    private final Remedies remedies;
    private final PenaltyPapers papers;
    private final PenaltyReplies replies;
    private final CaseFiles files;

    ClosingDesk(
            PenaltyBook book,
            PenaltyHands hands,
            Remedies remedies,
            PenaltyPapers papers,
            PenaltyReplies replies,
            CaseFiles files) {
        this.book = book;
        this.hands = hands;
        this.remedies = remedies;
        this.papers = papers;
        this.replies = replies;
        this.files = files;
    }

    /** The leader's word. */
    public enum Approval implements StepResult {
        APPROVE,
        SEND_BACK;

        @Override
        public Step step() {
            return PenaltyCaseStep.APPROVE_CLOSING;
        }
    }

    /**
     * Proposes the closing.
     *
     * @param unperformed why the case may be closed though something is unperformed, or null
     */
    public void propose(String caseNo, String summary, @Nullable String unperformed, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        check(penalty, unperformed);
        if (Characters.count(summary.strip()) < SHORTEST) {
            throw Refused.invalid("enforcement.closing-too-short", SHORTEST);
        }
        book.done(penalty, PenaltyCaseStep.PROPOSE_CLOSING, unperformed, sent);
    }

    private void check(PenaltyCase penalty, @Nullable String unperformed) {
        penalty.require(PenaltyState.DECIDED, PenaltyState.SERVED);
        if (remedies.open(penalty.caseNo())) {
            throw Refused.conflict("enforcement.closing-remedy-open", penalty.caseNo());
        }
        Publicity publicity = penalty.publicity();
        boolean annulled = penalty.annulledOn() != null;
        if (annulled && publicity != null && publicity.stands()) {
            throw Refused.conflict("enforcement.closing-publicity-stands", penalty.caseNo());
        }
        if (!annulled) {
            penalty.require(PenaltyState.SERVED);
            if (outcome(penalty) == PenaltyOutcome.UNPERFORMED && unperformed == null) {
                throw Refused.conflict("enforcement.closing-unperformed", penalty.caseNo());
            }
        }
    }

    /** True when the leader agrees. */
    public boolean decide(String caseNo, Approval approval, @Nullable String note, FormSubmission sent) {
        PenaltyCase penalty = book.locked(caseNo);
        hands.require(penalty, PenaltyCaseStep.APPROVE_CLOSING, sent.actor(), "closing-approved-by-handler");
        if (approval == Approval.SEND_BACK && note == null) {
            throw Refused.invalid("enforcement.filing-without-reason");
        }
        if (approval == Approval.APPROVE) {
            check(
                    penalty,
                    book.lastNote(penalty, PenaltyCaseStep.PROPOSE_CLOSING).orElse(null));
            papers.issue(penalty, "F-44", sent.actor(), Map.of("outcome", PenaltyTexts.of(outcome(penalty))));
        }
        book.done(penalty, approval, note, sent);
        return approval == Approval.APPROVE;
    }

    /** Closes the file and tells the call and the joint task. */
    public void archive(String caseNo) {
        PenaltyCase penalty = book.locked(caseNo);
        if (book.lastResult(penalty, PenaltyCaseStep.APPROVE_CLOSING)
                .filter(Approval.APPROVE.name()::equals)
                .isEmpty()) {
            throw Refused.conflict("enforcement.closing-not-approved", caseNo);
        }
        end(penalty, outcome(penalty), PenaltyCaseStep.ARCHIVE_PENALTY_CASE);
    }

    /** The police have it. */
    public void closeTransferred(String caseNo) {
        PenaltyCase penalty = book.locked(caseNo);
        penalty.require(PenaltyState.DECIDED);
        end(penalty, PenaltyOutcome.TRANSFERRED_TO_POLICE, PenaltyCaseStep.CLOSE_TRANSFERRED);
    }

    /** The list took its basis away and the legal opinion says so (RULES 6.3). */
    public void endWithoutBasis(String caseNo) {
        end(book.locked(caseNo), PenaltyOutcome.BASIS_GONE, PenaltyCaseStep.END_WITHOUT_BASIS);
    }

    private void end(PenaltyCase penalty, PenaltyOutcome outcome, Step step) {
        penalty.close();
        book.system(penalty, outcome.at(step), null);
        files.close(book.file(penalty), outcome.name());
        replies.closed(penalty, outcome);
    }

    private static PenaltyOutcome outcome(PenaltyCase penalty) {
        if (penalty.annulledOn() != null) {
            return PenaltyOutcome.ANNULLED;
        }
        return switch (penalty.requiredDecision().type()) {
            case NO_PENALTY -> PenaltyOutcome.NO_PENALTY;
            case NOT_PROVED -> PenaltyOutcome.NOT_PROVED;
            case TRANSFER -> PenaltyOutcome.TRANSFERRED_TO_POLICE;
            case PENALTY -> performed(penalty.requiredPerformance());
        };
    }

    private static PenaltyOutcome performed(Performance performance) {
        if (performance.performedOn() != null) {
            return PenaltyOutcome.PERFORMED;
        }
        return performance.courtResult() == null ? PenaltyOutcome.UNPERFORMED : PenaltyOutcome.COURT_ENFORCED;
    }
}
