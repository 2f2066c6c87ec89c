/** The engine's side of the task list: which task is whose business, and what the model says about it. */
@NullMarked
package org.yidan.tasklist.process;

import org.jspecify.annotations.NullMarked;
