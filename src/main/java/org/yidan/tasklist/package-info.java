/**
 * The task list as staff work in it: the matter beside every task, what one may ask for there, the order of the list, taking
 * over a colleague's task, and what colleagues ask of each other about a task. Leans on the case readers of {@code call} and
 * {@code casework} and on the engine's own rights; nobody leans on it but those who hear its events
 * {@link org.yidan.tasklist.TaskTakenOver} and {@link org.yidan.tasklist.TaskExchanged}.
 */
@ApplicationModule(
        displayName = "Tasklist",
        allowedDependencies = {
            "shared",
            "calendar",
            "organization",
            "organization :: access",
            "catalog",
            "engine",
            "engine :: steps",
            "casework",
            "casework :: *",
            "call",
            "call :: *"
        })
@NullMarked
package org.yidan.tasklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
