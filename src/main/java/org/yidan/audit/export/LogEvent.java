package org.yidan.audit.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case.
 *
 * @param id unique in all exports: its table and key
 * @param step key of the step, or of what else happened, such as {@code deadline.set}
 * @param activity the step in Chinese words
 * @param transition {@code start} or {@code complete} (the standard life cycle of XES)
 * @param result code of what it came to
 * @param person user, null where the export leaves persons out
 * @param about step of a deadline, number of a document, number of a linked case
 */
record LogEvent(
        String caseNo,
        String id,
        String step,
        String activity,
        String transition,
        Instant at,
        @Nullable String result,
        @Nullable String person,
        @Nullable String unit,
        @Nullable String about,
        @Nullable Instant due) {

    static final String COMPLETE = "complete";
    static final String DOCUMENT = "document.issued";
    static final String LINK = "case.linked";

    boolean completes() {
        return transition.equals(COMPLETE);
    }
}
