/** The steps of an assessment, of which desks, journals and clocks speak. */
@NamedInterface("quality-steps")
@NullMarked
package org.yidan.evaluation.quality.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
