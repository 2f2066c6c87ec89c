/** The engine's side of assessments: the beans {@code processes/quality-assessment.bpmn} names. */
@NullMarked
package org.yidan.evaluation.quality.process;

import org.jspecify.annotations.NullMarked;
