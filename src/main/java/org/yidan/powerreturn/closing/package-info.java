/**
 * How a return ends: reviewed after three months, or rejected, with one review by the county government
 * (RULES C13, C15).
 */
@NullMarked
package org.yidan.powerreturn.closing;

import org.jspecify.annotations.NullMarked;
