/** The clocks of cases, and the deadline arithmetic that calls and cases share. */
@NamedInterface("time")
@NullMarked
package org.yidan.casework.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
