package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.engine.steps.SharedResult;

/** The legal review (行政处罚法 58): whether it is needed, and what the last one said. */
@Embeddable
public record Review(
        @Column(name = "review_needed") boolean needed,
        @Column(name = "review_result") @Enumerated(EnumType.STRING) @Nullable Result result,
        @Column(name = "reviewer") @Nullable String reviewer,
        @Column(name = "reviewed_at") @Nullable Instant at) {

    /** What the reviewer says. */
    public enum Result implements SharedResult {
        PASSED,
        CHANGE,
        REFUSED;

        @Override
        public Set<PenaltyCaseStep> steps() {
            return Set.of(PenaltyCaseStep.REVIEW_LEGALITY, PenaltyCaseStep.REVIEW_AFTER_HEARING);
        }
    }

    /** Not needed, or passed. */
    public boolean cleared() {
        return !needed || result == Result.PASSED;
    }
}
