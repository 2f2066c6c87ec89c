/**
 * Collective discussion and the decision itself (RULES P9 and P10), with every guard of the penalty law.
 */
@NullMarked
package org.yidan.enforcement.penalty.decision;

import org.jspecify.annotations.NullMarked;
