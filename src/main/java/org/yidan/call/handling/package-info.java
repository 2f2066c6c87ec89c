/**
 * The treatment of a call (RULES A8 to A11): arrival on site, the steps of the guide, co-operation, measures and the
 * approval of the result. Entry: {@link org.yidan.call.handling.HandlingDesk}; the clock of the handling runs until the unit's
 * leader approves the result. Neighbours: {@code dispatching} before it, {@code feedback} after it.
 */
@NullMarked
package org.yidan.call.handling;

import org.jspecify.annotations.NullMarked;
