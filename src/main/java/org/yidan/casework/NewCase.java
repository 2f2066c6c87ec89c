package org.yidan.casework;

import org.jspecify.annotations.Nullable;

/**
 * What a case is opened with.
 *
 * @param region six-digit code
 * @param title 1 to 120 characters
 * @param township nine-digit code of the place, or null when the case lies in none
 * @param urgency label of the urgency, {@code 一般}, {@code 紧急} or {@code 特急}
 * @param place where, in words, as forms show it
 */
public record NewCase(
        CaseKind kind,
        String region,
        String title,
        @Nullable PinnedCaseMatter matter,
        @Nullable String township,
        String urgency,
        @Nullable String place) {

    /** The usual urgency. */
    public static final String ORDINARY = "一般";
}
