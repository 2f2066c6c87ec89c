/** The clocks of all cases: deadlines with their milestones and moves, limits, and the arithmetic below them. */
@NamedInterface("time")
@NullMarked
package org.yidan.casework.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
