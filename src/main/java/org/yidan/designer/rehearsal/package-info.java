/**
 * Drafts are tried on the real engine, list and calendar in a transaction that is always rolled back
 * ({@link org.yidan.designer.rehearsal.Rehearsal}): no case, number, notice, lock or memory of the office is touched, and the clock is
 * the rehearsal's own (ADR 0070).
 */
@NullMarked
package org.yidan.designer.rehearsal;

import org.jspecify.annotations.NullMarked;
