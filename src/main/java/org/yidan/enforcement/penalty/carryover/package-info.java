/**
 * What becomes of penalty cases when the list changes (RULES 6.3).
 */
@NullMarked
package org.yidan.enforcement.penalty.carryover;

import org.jspecify.annotations.NullMarked;
