package org.yidan.casework.page;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of a case that waits for somebody.
 *
 * @param id id of the task in Tasklist
 * @param groups the posts it is offered to
 * @param assignee who took it, or null
 * @param pausedBy number of the objection for whose answer its clock stands, or null
 */
public record OpenTask(
        String id,
        String step,
        String name,
        List<String> groups,
        @Nullable String assignee,
        @Nullable Instant due,
        @Nullable String pausedBy) {

    /** Whether this user has it, or may take it by one of these groups. */
    public boolean isFor(String user, Collection<String> ofUser) {
        return assignee == null ? groups.stream().anyMatch(ofUser::contains) : assignee.equals(user);
    }
}
