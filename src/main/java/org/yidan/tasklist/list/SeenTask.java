package org.yidan.tasklist.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task the user may see.
 *
 * @param step step of the model, for example {@code handleMatter}
 * @param holder user id of who claimed it
 * @param reminder when half or more of its time is used up and it should be looked at
 */
public record SeenTask(
        String id,
        String name,
        String step,
        String instance,
        @Nullable String holder,
        @Nullable Instant due,
        @Nullable Instant reminder) {}
