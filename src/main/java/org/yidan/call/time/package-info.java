/** What the clock of a call has beside that of all cases: the whole handling and what hangs on it, and pauses. */
@NullMarked
package org.yidan.call.time;

import org.jspecify.annotations.NullMarked;
