package org.yidan.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which matters of a region's list are asked for; null means any.
 *
 * @param words part of the name or beginning of the code; several words must all occur
 * @param found the entries that a search for the words found, best first; they count instead of the words
 * @param unitTypes lead or co-operating types of units, any of them
 * @param knownAt as the list was known at this moment; null for what is known now
 */
public record MatterFilter(
        String region,
        LocalDate day,
        @Nullable Instant knownAt,
        @Nullable String words,
        @Nullable List<Long> found,
        @Nullable Set<String> unitTypes,
        @Nullable String domain,
        @Nullable Boolean delegated) {

    /** Every matter of the region on that day, as known now. */
    public static MatterFilter all(String region, LocalDate day) {
        return new MatterFilter(region, day, null, null, null, null, null, null);
    }

    /** The same, as the list was known at this moment. */
    public MatterFilter asKnownAt(@Nullable Instant moment) {
        return new MatterFilter(region, day, moment, words, found, unitTypes, domain, delegated);
    }
}
