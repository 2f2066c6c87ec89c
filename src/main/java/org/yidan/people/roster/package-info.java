/**
 * People and units imported again, with the columns of the first load: {@link org.yidan.people.roster.RosterDesk} compares what
 * was sent with what is there, shows the difference, and carries it out whole or not at all, by the desks of
 * {@code organization :: keeping}, which write each change into their book. The present state goes out in the same columns.
 */
@NullMarked
package org.yidan.people.roster;

import org.jspecify.annotations.NullMarked;
