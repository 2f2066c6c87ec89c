/**
 * Who may see which call (RULES 9): one rule, {@link org.yidan.call.sight.CallSight}, for pages, files and later
 * readers.
 */
@NullMarked
package org.yidan.call.sight;

import org.jspecify.annotations.NullMarked;
