package org.yidan.tasklist;

import java.time.Instant;

/**
 * Somebody took over a task that a colleague of the same post held; told in the transaction of the taking over.
 *
 * @param taskId id of the task in the engine
 * @param businessKey number of the case
 * @param step step of the model, for example {@code handleMatter}
 * @param from user id of who held it
 * @param by user id of who holds it now
 * @param reason why, in the words of who took it
 * @param at when
 */
public record TaskTakenOver(
        String taskId, String businessKey, String step, String from, String by, String reason, Instant at) {}
