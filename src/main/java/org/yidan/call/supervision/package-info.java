/**
 * Supervision of an overdue handling (RULES 1.5): reminder, yellow and red card, and three levels with rising severity.
 * Overdue never closes anything. Entry: {@link org.yidan.call.supervision.SupervisionDesk}. Neighbour: {@code handling}.
 */
@NullMarked
package org.yidan.call.supervision;

import org.jspecify.annotations.NullMarked;
