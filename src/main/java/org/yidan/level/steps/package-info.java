/**
 * The steps of objections to the level of the work: one enum for each process, whose constants desks, journals and clocks speak of.
 */
@NamedInterface("steps")
@NullMarked
package org.yidan.level.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
