/**
 * Half-yearly assessment of matters (质效评估, RULES 7.6): freezes what the record says of each matter and unit, hears
 * objections, publishes, and starts what follows. Entry: {@link org.yidan.evaluation.quality.AssessmentDesk}.
 */
@NullMarked
package org.yidan.evaluation.quality;

import org.jspecify.annotations.NullMarked;
