package org.yidan.organization.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yidan.organization.Post;

/** Contributed by a module: the open work of a person or post, and handing it over. */
public interface OpenWork {

    /**
     * A task somebody has claimed.
     *
     * @param candidates ids of the posts and units it is offered to
     */
    record ClaimedTask(
            String taskId, String caseNo, String step, @Nullable Instant due, Collection<String> candidates) {}

    /** What the person has claimed, by due date. */
    List<ClaimedTask> claimedBy(String userId);

    /** How many open tasks are offered to each of the posts. */
    Map<Post, Integer> offeredTo(Collection<Post> posts);

    /**
     * Gives the tasks a person has claimed to a colleague who is a candidate of each, with an entry in the journal of each
     * case; a task that ended or changed hands meanwhile is left alone. In the transaction of the caller.
     *
     * @return how many went over
     */
    int handOver(String from, String to, Collection<String> taskIds, String by, String reason);
}
