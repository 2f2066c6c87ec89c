/** What process modules answer when a new version of the list touches their open items (RULES 6.3). */
@NamedInterface("carryover")
@NullMarked
package org.yidan.casework.carryover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
