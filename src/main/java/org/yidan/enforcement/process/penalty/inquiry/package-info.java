/**
 * One thin bean for each step of investigation and legal review.
 */
@NullMarked
package org.yidan.enforcement.process.penalty.inquiry;

import org.jspecify.annotations.NullMarked;
