/**
 * The steps of joint tasks, penalty cases and transfers to the police: one enum for each process, whose constants desks, journals and clocks speak of.
 */
@NamedInterface("steps")
@NullMarked
package org.yidan.enforcement.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
