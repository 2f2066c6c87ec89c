/** What is printed, as it was kept: documents issued in cases and papers of calls, each with its hash, in one shape. */
@NamedInterface("record")
@NullMarked
package org.yidan.printing.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
