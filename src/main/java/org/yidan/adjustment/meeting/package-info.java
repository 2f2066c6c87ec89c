/**
 * One claim meeting (认领会) over many open proposals: its agenda, and the result of each recorded in one go (RULES 7.1). What
 * a result means is the step {@code claimMeeting} of each case; a case whose units did not come stays on the agenda.
 */
@NullMarked
package org.yidan.adjustment.meeting;

import org.jspecify.annotations.NullMarked;
