package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepResult;

/** What the party said, and how it was answered (行政处罚法 45). */
@Embeddable
public record Defence(
        @Column(name = "statement_text") @Nullable String statement,
        @Column(name = "defence_result") @Enumerated(EnumType.STRING) @Nullable Result result,
        @Column(name = "defence_reply") @Nullable String reply,
        @Column(name = "defence_reviewed_at") @Nullable Instant reviewedAt) {

    /** What the defence changes. */
    public enum Result implements StepResult {
        NOT_ACCEPTED,
        ACCEPTED,
        REINVESTIGATE;

        @Override
        public Step step() {
            return PenaltyCaseStep.REVIEW_DEFENCE;
        }
    }

    /** Whether an answer is still owed. */
    public boolean unanswered() {
        return statement != null && result == null;
    }
}
