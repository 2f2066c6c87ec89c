package org.yidan.catalog.importing;

import org.jspecify.annotations.Nullable;
import org.yidan.catalog.difference.ListDifference;

/**
 * What an import did, or would do.
 *
 * @param version number of the published version, null in a dry run
 * @param matters how many the file has
 * @param importable whether the region may still be imported; if not, the change needs the list adjustment process
 */
public record ImportReport(
        String region,
        boolean dryRun,
        @Nullable String version,
        int matters,
        ListDifference difference,
        boolean importable,
        @Nullable String note) {}
