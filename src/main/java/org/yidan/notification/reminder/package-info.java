/**
 * Reminders at 50, 80 and 100 percent of a task's time (RULES 0.4-4), found by looking at watched tasks when it is
 * time.
 */
@NullMarked
package org.yidan.notification.reminder;

import org.jspecify.annotations.NullMarked;
