package org.yidan.adjustment.decision;

import org.jspecify.annotations.Nullable;
import org.yidan.adjustment.TermsChange;

/**
 * What the government decides (RULES D8).
 *
 * @param minutesNo number of the minutes; not when sent back to the units
 * @param rejectCode why not
 * @param changed what the government changes, when it approves with changes
 */
public record ApproveChange(
        Decision decision,
        @Nullable String minutesNo,
        @Nullable String rejectCode,
        @Nullable String note,
        TermsChange changed) {

    /** The four ways. */
    public enum Decision {
        APPROVE,
        /** Approved with changes. */
        CHANGE,
        /** Back to the units. */
        RECONSULT,
        REJECT
    }
}
