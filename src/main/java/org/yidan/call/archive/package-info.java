/**
 * The end of a call (RULES A16): its one outcome, its clocks but those of what is still owed, and the word to who waits for it.
 * Entry: {@link org.yidan.call.archive.CallArchive}.
 * Neighbours: {@code feedback} and {@code change} before it.
 */
@NullMarked
package org.yidan.call.archive;

import org.jspecify.annotations.NullMarked;
