/**
 * The engine's side of migrations: what waits where in a version, what the engine maps by itself, and the move of one case with
 * everything the engine leaves behind: names of tasks, inputs of forms, new timers, timers that stand still.
 */
@NullMarked
package org.yidan.designer.migration.process;

import org.jspecify.annotations.NullMarked;
