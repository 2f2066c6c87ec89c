/** Asks closed calls again what rules and lists once asked of them, from their record alone, for who tries other rules on them. */
@NamedInterface("replay")
@NullMarked
package org.yidan.call.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
