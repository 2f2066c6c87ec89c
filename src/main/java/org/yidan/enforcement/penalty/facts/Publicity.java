package org.yidan.enforcement.penalty.facts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Publication of the decision (行政处罚法 48). */
@Embeddable
public record Publicity(
        @Column(name = "publicity_needed") boolean needed,
        @Column(name = "published_on") @Nullable LocalDate publishedOn,
        @Column(name = "withdrawn_on") @Nullable LocalDate withdrawnOn) {

    /** Published and not taken back. */
    public boolean stands() {
        return publishedOn != null && withdrawnOn == null;
    }
}
