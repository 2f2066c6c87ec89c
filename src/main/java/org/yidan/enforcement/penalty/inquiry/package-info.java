/**
 * Investigation, evidence registered beforehand, report and legal review (RULES P2 to P5).
 */
@NullMarked
package org.yidan.enforcement.penalty.inquiry;

import org.jspecify.annotations.NullMarked;
