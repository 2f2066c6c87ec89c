/** Taking over a task a colleague of the same post holds: with a reason, told to the colleague, written into the case's journal. */
@NullMarked
package org.yidan.tasklist.takeover;

import org.jspecify.annotations.NullMarked;
