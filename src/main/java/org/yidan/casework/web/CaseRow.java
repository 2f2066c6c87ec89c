package org.yidan.casework.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.search.CaseLine;

/**
 * A line of the list with what is open in it.
 *
 * @param step the open task that is due first; null when there is none
 * @param taskId its id, where it waits for the reader; null where it waits for others
 * @param who who has it, by name, or the posts it waits for
 * @param more how many further tasks are open
 */
public record CaseRow(
        CaseLine line,
        @Nullable String step,
        @Nullable String taskId,
        String who,
        @Nullable Instant due,
        boolean overdue,
        int more) {

    /** Whether somebody else has to do something. */
    public boolean waitsForOthers() {
        return step != null && taskId == null;
    }
}
