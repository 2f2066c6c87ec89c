/**
 * Answers of other processes to calls (RULES 5): checked, recorded, linked and told to the waiting process. Entry:
 * {@link org.yidan.call.CallReplies}. The desks of {@code handling} and {@code duty} ask; this room takes the answers.
 */
@NullMarked
package org.yidan.call.replies;

import org.jspecify.annotations.NullMarked;
