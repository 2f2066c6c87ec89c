/** What is special about who may see a call (RULES 9); the rule itself is that of all cases, {@code casework.sight}. */
@NullMarked
package org.yidan.call.sight;

import org.jspecify.annotations.NullMarked;
