/** Delegates and listeners of the proposal and its acceptance. */
@NullMarked
package org.yidan.adjustment.process.proposal;

import org.jspecify.annotations.NullMarked;
