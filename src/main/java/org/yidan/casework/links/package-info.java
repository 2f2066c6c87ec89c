/** Which case or call led to which other one, seen from either side. */
@NamedInterface("links")
@NullMarked
package org.yidan.casework.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
