/**
 * What makes the system itself propose a change: unlisted calls, precedents, assessments and laws that end
 * (RULES 4, 5).
 */
@NullMarked
package org.yidan.adjustment.origin;

import org.jspecify.annotations.NullMarked;
