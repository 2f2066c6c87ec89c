package org.yidan.catalog.publishing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.MatterTerms;

/**
 * An entry about to be recorded.
 *
 * @param validTo the first day on which it is no longer in force, null for no end
 */
record PlannedEntry(MatterTerms terms, String versionNo, LocalDate validFrom, @Nullable LocalDate validTo) {}
