/**
 * One thin bean for each way a case ends.
 */
@NullMarked
package org.yidan.enforcement.process.penalty.closing;

import org.jspecify.annotations.NullMarked;
