/**
 * Rights on tasks: who is assignee, owner or candidate, by name or by post, may read the task and work on it; nobody needs
 * one authorization row per task. {@code TaskRights} is the rule, {@code TasksOfPosts} applies it to queries,
 * {@code LinkedTaskChecker} to single tasks, {@code TaskCommandGuard} to comments and attachments.
 */
@NullMarked
package org.yidan.engine.tasks;

import org.jspecify.annotations.NullMarked;
