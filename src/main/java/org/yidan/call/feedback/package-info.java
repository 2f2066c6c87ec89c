/**
 * What happens to a result (RULES A12 to A15): the caller and the township hear of it, somebody else verifies it on
 * site, the caller is asked, and an unsatisfying result goes back, at most so many times. Entry:
 * {@link org.yidan.call.feedback.FeedbackDesk}. Neighbours: {@code handling} before it, {@code archive} after it.
 */
@NullMarked
package org.yidan.call.feedback;

import org.jspecify.annotations.NullMarked;
