/** What the processes contribute to the task list: filters, the lines of its cards, and the words its tasks are found by. */
@NullMarked
package org.yidan.casework.process.tasklist;

import org.jspecify.annotations.NullMarked;
