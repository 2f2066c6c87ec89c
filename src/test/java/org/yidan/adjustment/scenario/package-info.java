/** List adjustments walked step by step, each to one of its ends (RULES 4). */
@NullMarked
package org.yidan.adjustment.scenario;

import org.jspecify.annotations.NullMarked;
