package org.yidan.tasklist;

import java.util.Set;

/**
 * Colleagues asked or told each other something about a task; told in the transaction of it.
 *
 * @param code what it was: {@code advice-asked}, {@code advice-given}, {@code copy}, {@code copy-read} or {@code urged}
 * @param businessKey number of the case
 * @param taskId id of the task in the engine
 * @param taskName its name
 * @param by user id of who did it
 * @param users who is told, by user id
 * @param groups the posts that are told
 * @param words what he said
 */
public record TaskExchanged(
        String code,
        String businessKey,
        String taskId,
        String taskName,
        String by,
        Set<String> users,
        Set<String> groups,
        String words) {

    public TaskExchanged {
        users = Set.copyOf(users);
        groups = Set.copyOf(groups);
    }
}
