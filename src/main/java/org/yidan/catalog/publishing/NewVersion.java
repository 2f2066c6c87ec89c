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
 */
public record NewVersion(
        String region,
        LocalDate effectiveFrom,
        String editor,
        String publisher,
        Instant publishedAt,
        @Nullable String noticeUrl,
        boolean sample) {}
