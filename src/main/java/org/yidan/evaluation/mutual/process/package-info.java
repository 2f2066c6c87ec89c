/** The engine's side of the two-way assessment: the beans {@code processes/mutual-evaluation.bpmn} names. */
@NullMarked
package org.yidan.evaluation.mutual.process;

import org.jspecify.annotations.NullMarked;
