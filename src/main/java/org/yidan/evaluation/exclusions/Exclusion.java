package org.yidan.evaluation.exclusions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time that counts for nobody.
 *
 * @param unitCode whose limits; null for all
 * @param untilAt first instant that counts again
 * @param basis the document it rests on
 * @param withdrawnAt when it was taken back; null: it holds
 */
public record Exclusion(
        long id,
        String region,
        @Nullable String unitCode,
        @Nullable String township,
        @Nullable String matterCode,
        Instant fromAt,
        Instant untilAt,
        Kind kind,
        String reason,
        String basis,
        String enteredBy,
        Instant enteredAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt) {

    /** Why time counts for nobody. */
    public enum Kind {
        OUTAGE,
        FORCE_MAJEURE
    }
}
