package org.yidan.casework.level;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open task as the current user may see it.
 *
 * @param part the unit of one of several parallel tasks of a case
 * @param groups the posts it is offered to, as ids of groups
 * @param sharesTimers whether its time runs out together with that of other units' tasks
 * @param mark what the office has noted on it, or null
 */
public record SeenTask(
        String taskId,
        String instanceId,
        String processKey,
        String businessKey,
        String element,
        String name,
        @Nullable String part,
        @Nullable String assignee,
        Set<String> groups,
        boolean sharesTimers,
        @Nullable String mark) {

    public SeenTask {
        groups = Set.copyOf(groups);
    }

    /** The key of its step: {@code acceptDispatch} for {@code UserTask_AcceptDispatch}. */
    public String step() {
        String stem = element.substring(element.indexOf('_') + 1);
        return Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    }
}
