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
 * @param openedBy the user who opens it by a form of his own, or null
 * @param office the series of a process that designers drew; null for every other kind
 */
public record NewCase(
        CaseKind kind,
        String region,
        String title,
        @Nullable PinnedCaseMatter matter,
        @Nullable String township,
        String urgency,
        @Nullable String place,
        @Nullable String openedBy,
        @Nullable OfficeSeries office) {

    /** The usual urgency. */
    public static final String ORDINARY = "一般";

    /** Opened by a step of another case, or by the system. */
    public NewCase(
            CaseKind kind,
            String region,
            String title,
            @Nullable PinnedCaseMatter matter,
            @Nullable String township,
            String urgency,
            @Nullable String place) {
        this(kind, region, title, matter, township, urgency, place, null);
    }

    /** Opened by a form of its own. */
    public NewCase(
            CaseKind kind,
            String region,
            String title,
            @Nullable PinnedCaseMatter matter,
            @Nullable String township,
            String urgency,
            @Nullable String place,
            @Nullable String openedBy) {
        this(kind, region, title, matter, township, urgency, place, openedBy, null);
    }

    /** The prefix of its number. */
    String prefix() {
        return office == null ? kind.prefix() : office.prefix();
    }
}
