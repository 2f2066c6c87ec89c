package org.yidan.catalog.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The wish to import a list.
 *
 * @param dryRun only show what would change
 * @param effectiveFrom the first day in force; null for today
 * @param noticeUrl where the list was announced, if it was
 */
public record ListImport(
        String region, boolean dryRun, @Nullable LocalDate effectiveFrom, @Nullable String noticeUrl) {}
