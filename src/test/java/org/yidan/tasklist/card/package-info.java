/** The matter card and what may be asked for there, over HTTP. */
@NullMarked
package org.yidan.tasklist.card;

import org.jspecify.annotations.NullMarked;
