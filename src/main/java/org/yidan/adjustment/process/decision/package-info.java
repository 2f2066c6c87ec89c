/** Delegates and listeners of the decision, the interim order and the ends without a change. */
@NullMarked
package org.yidan.adjustment.process.decision;

import org.jspecify.annotations.NullMarked;
