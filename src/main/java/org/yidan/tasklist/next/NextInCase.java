package org.yidan.tasklist.next;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands, in the language of the request.
 *
 * @param outcome what became of it, once it is over
 * @param steps what waits now, what is due first in front
 */
record NextInCase(String no, String page, boolean open, @Nullable String outcome, List<Waiting> steps) {

    /**
     * A step that waits.
     *
     * @param who the post or person it waits for
     * @param part which of several like things it is about next
     * @param mine whether the reader may do it
     * @param task its task, for who may do it only
     */
    record Waiting(
            String step,
            String who,
            @Nullable Instant due,
            @Nullable String part,
            boolean mine,
            @Nullable String task) {}
}
