/** The engine's side of cases: parties and clocks for models, and the way into and out of the running process. */
@NamedInterface("process")
@NullMarked
package org.yidan.casework.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
