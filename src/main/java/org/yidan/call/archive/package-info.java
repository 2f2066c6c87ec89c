/**
 * The end of a call (RULES A16): its one outcome, the archive package with hashes (F-09), written once when nothing of
 * the call is open, and supplements chained to it for what legitimately follows. Entry:
 * {@link org.yidan.call.archive.CallArchive}.
 * Neighbours: {@code feedback} and {@code change} before it.
 */
@NullMarked
package org.yidan.call.archive;

import org.jspecify.annotations.NullMarked;
