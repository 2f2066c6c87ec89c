/** Figures of calls for other modules: counted by the system from the calls themselves, with the version of the counting. */
@NamedInterface("figures")
@NullMarked
package org.yidan.call.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
