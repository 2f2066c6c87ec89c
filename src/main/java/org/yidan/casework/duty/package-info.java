/** Duties that were not kept: told by the process modules, written down by the ledger. */
@NamedInterface("duty")
@NullMarked
package org.yidan.casework.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
