/**
 * The steps of returns of powers: one enum for each process, whose constants desks, journals and clocks speak of.
 */
@NamedInterface("steps")
@NullMarked
package org.yidan.powerreturn.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
