/** Pauses and the archive against the database, without a running process. */
@NullMarked
package org.yidan.call.change;

import org.jspecify.annotations.NullMarked;
