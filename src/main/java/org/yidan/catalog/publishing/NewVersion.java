package org.yidan.catalog.publishing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list version about to be published.
 *
 * @param effectiveFrom the first day in force (Asia/Shanghai)
 * @param editor user id of the person who made it
 * @param publisher user id, or unit code for a list decided on paper; never the editor
 * @param publishedAt the moment from which the system knows it
 * @param sample whether it is demonstration material
 * @param minutesNo number of the minutes that approved it, null where none is recorded
 */
public record NewVersion(
        String region,
        LocalDate effectiveFrom,
        String editor,
        String publisher,
        Instant publishedAt,
        @Nullable String noticeUrl,
        boolean sample,
        @Nullable String minutesNo) {

    /** A version decided on paper, whose minutes are not recorded here. */
    public NewVersion(
            String region,
            LocalDate effectiveFrom,
            String editor,
            String publisher,
            Instant publishedAt,
            @Nullable String noticeUrl,
            boolean sample) {
        this(region, effectiveFrom, editor, publisher, publishedAt, noticeUrl, sample, null);
    }
}
