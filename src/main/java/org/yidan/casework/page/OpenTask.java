package org.yidan.casework.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of a case that waits for somebody.
 *
 * @param groups the posts it is offered to
 * @param assignee who took it, or null
 */
public record OpenTask(
        String step, String name, List<String> groups, @Nullable String assignee, @Nullable Instant due) {}
