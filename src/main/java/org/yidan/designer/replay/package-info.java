/**
 * Other tables and other lists asked of closed cases ({@link org.yidan.designer.replay.ReplayDesk}): what would have been decided
 * otherwise, and what would have been late, from the record of each case alone (ADR 0074).
 */
@NullMarked
package org.yidan.designer.replay;

import org.jspecify.annotations.NullMarked;
