/**
 * The ninety days of a case and what is left out of them (行政处罚法 60).
 */
@NullMarked
package org.yidan.enforcement.penalty.time;

import org.jspecify.annotations.NullMarked;
