/**
 * Who is responsible for a call by the list of its day, and the guard that keeps work outside the list from townships
 * (RULES AG4, 7.9). Entry: {@link org.yidan.call.duty.Assignments}; intake and dispatching ask it.
 */
@NullMarked
package org.yidan.call.duty;

import org.jspecify.annotations.NullMarked;
