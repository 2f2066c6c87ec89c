/**
 * The steps of calls, of requests to change them and of rulings: one enum for each process, whose constants desks, journals and clocks speak of.
 */
@NamedInterface("steps")
@NullMarked
package org.yidan.call.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
