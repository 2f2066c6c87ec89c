/** Asks the designers' decision table for the default treatments of open items. */
@NullMarked
package org.yidan.adjustment.carryover.process;

import org.jspecify.annotations.NullMarked;
