/**
 * The steps of adjustments of the list: one enum for each process, whose constants desks, journals and clocks speak of.
 */
@NamedInterface("steps")
@NullMarked
package org.yidan.adjustment.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
