package org.yidan.adjustment.carryover;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The run of one draft.
 *
 * @param caseNo number of the adjustment or power return it belongs to
 * @param effectiveFrom first day of the version in force (Asia/Shanghai)
 * @param versionNo null until it is executed
 * @param executedAt when the last item was carried over, null before
 */
public record CarryOverRun(
        String runNo,
        long draftId,
        String caseNo,
        String region,
        LocalDate effectiveFrom,
        @Nullable String versionNo,
        State state,
        Instant plannedAt,
        String plannedBy,
        Instant refreshedAt,
        @Nullable Instant executedAt) {

    /** How far the run has come. */
    public enum State {
        PLANNED,
        /** Begun; items are left, or have failed. */
        RUNNING,
        DONE
    }
}
