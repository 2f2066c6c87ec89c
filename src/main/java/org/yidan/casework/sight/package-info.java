/** Who may see a case: its parties, those who acted or have a task in it, and the region's overseeing offices. */
@NamedInterface("sight")
@NullMarked
package org.yidan.casework.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
