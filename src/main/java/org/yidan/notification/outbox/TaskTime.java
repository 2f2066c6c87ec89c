package org.yidan.notification.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The task an event is about.
 *
 * @param step the element of the model
 * @param firstLook when the worker looks at the task's time for the first time; null when it need not
 */
public record TaskTime(String taskId, String step, @Nullable Instant due, @Nullable Instant firstLook) {}
