/**
 * Open calls under a new version of the list (RULES 6.3): which ones it touches, and what becomes of each. Entry:
 * {@link org.yidan.call.carryover.CallCarryOver}, which the impact run of the adjustment asks; the running process is reached
 * through {@link org.yidan.call.carryover.CarriedProcess}.
 */
@NullMarked
package org.yidan.call.carryover;

import org.jspecify.annotations.NullMarked;
