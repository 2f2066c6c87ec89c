package org.yidan.evaluation.ledger.handover;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One handover as it stands: asked for, refused, or gone out.
 *
 * @param onRequest whether discipline inspection asked for it, else the inspectors made it
 * @param approved null while it is not decided
 * @param entries how many entries went out
 */
public record Handover(
        String handoverNo,
        String region,
        String unitCode,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        boolean onRequest,
        String askedBy,
        Instant askedAt,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable Integer entries) {

    /** Whether it went out. */
    public boolean out() {
        return Boolean.TRUE.equals(approved);
    }

    public boolean open() {
        return approved == null;
    }
}
