/**
 * How often a thing may be done before somebody has to wait: entry class {@link org.yidan.shared.limits.RateLimits}, figures in
 * {@link org.yidan.shared.limits.LimitSettings}. Counted in the memory of each node.
 */
@NullMarked
package org.yidan.shared.limits;

import org.jspecify.annotations.NullMarked;
