package org.yidan.call.events;

import org.jspecify.annotations.Nullable;

/**
 * Something happened that the caller of a call is to hear of; said once for each call it concerns, also those merged into it.
 *
 * @param caller the officer who registered the call
 * @param outcome what became of the call in fixed words, for {@link News#ENDED}
 * @param words the answer as it was given, null when there is none; for the officer only
 * @param byPhone whether the citizen behind the call left a number to reach him by
 */
public record CallerNews(
        String callNo, String caller, News news, String outcome, @Nullable String words, boolean byPhone) {

    /** What there is to tell. */
    public enum News {
        ACCEPTED,
        ANSWERED,
        /** Closed as it was asked for. */
        CLOSED,
        /** Ended in another way, which the outcome says. */
        ENDED
    }
}
