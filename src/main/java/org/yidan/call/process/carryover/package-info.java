/** How a carry-over reaches into the running process of a call: back to its dispatch, out of its pause, its requests handed on. */
@NullMarked
package org.yidan.call.process.carryover;

import org.jspecify.annotations.NullMarked;
