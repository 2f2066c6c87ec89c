/**
 * One thin bean for each step of filing.
 */
@NullMarked
package org.yidan.enforcement.process.penalty.filing;

import org.jspecify.annotations.NullMarked;
