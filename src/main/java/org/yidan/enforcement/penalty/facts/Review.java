package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The legal review (行政处罚法 58): whether it is needed, and what the last one said. */
@Embeddable
public record Review(
        @Column(name = "review_needed") boolean needed,
        @Column(name = "review_result") @Enumerated(EnumType.STRING) @Nullable Result result,
        @Column(name = "reviewer") @Nullable String reviewer,
        @Column(name = "reviewed_at") @Nullable Instant at) {

    /** What the reviewer says. */
    public enum Result {
        PASSED,
        CHANGE,
        REFUSED
    }

    /** Not needed, or passed. */
    public boolean cleared() {
        return !needed || result == Result.PASSED;
    }
}
