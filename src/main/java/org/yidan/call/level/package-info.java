/**
 * Calls a township says are not its level's work (RULES 7.9-5): who sent them, how the township's clock stands
 * meanwhile, and how a call or a co-operation leaves it with an owner at every moment. Entry:
 * {@link org.yidan.call.level.CallWork}.
 */
@NullMarked
package org.yidan.call.level;

import org.jspecify.annotations.NullMarked;
