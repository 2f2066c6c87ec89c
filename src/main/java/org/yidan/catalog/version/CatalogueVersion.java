package org.yidan.catalog.version;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a region's list.
 *
 * @param no BB-region-year.n
 * @param sha256 fingerprint of the whole list as published
 * @param minutesNo number of the minutes that approved it, null where it was decided on paper
 * @param entries how many entries it brought
 */
public record CatalogueVersion(
        String no,
        String region,
        VersionState state,
        LocalDate effectiveFrom,
        @Nullable String supersedes,
        String editor,
        @Nullable String publisher,
        @Nullable Instant publishedAt,
        @Nullable String sha256,
        @Nullable String minutesNo,
        @Nullable String noticeUrl,
        boolean sample,
        int entries) {}
