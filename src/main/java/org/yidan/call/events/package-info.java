/**
 * What a call asks of other modules: a joint task, a penalty case, a ruling, an adjustment of the list. Each is said once for a
 * call, published by the desk of its phase, and answered by a message to the running process.
 */
@NamedInterface("events")
@NullMarked
package org.yidan.call.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
