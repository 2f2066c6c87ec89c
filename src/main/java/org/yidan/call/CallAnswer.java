package org.yidan.call;

import org.jspecify.annotations.Nullable;

/**
 * What another process answered, as far as the running process of the call needs to know it.
 *
 * @param awaited what the call waits for that is answered, null when it only takes note
 * @param refused whether the call goes back to its handler
 * @param caseOpen whether a penalty case of the call is open now, null when the answer changes nothing about that
 * @param note what the handler is to read, null when there is nothing to tell
 */
public record CallAnswer(
        @Nullable Awaited awaited, boolean refused, @Nullable Boolean caseOpen, @Nullable String note) {

    /** What a call waits for. */
    public enum Awaited {
        JOINT_TASK,
        CASE_FILING,
        CRIME_TRANSFER,
        CASE_CLOSED,
        RULING
    }
}
