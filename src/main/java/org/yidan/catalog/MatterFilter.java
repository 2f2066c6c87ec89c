package org.yidan.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which matters of a region's list are asked for; null means any.
 *
 * @param words part of the name or beginning of the code; several words must all occur
 * @param unitTypes lead or co-operating types of units, any of them
 * @param knownAt as the list was known at this moment; null for what is known now
 */
public record MatterFilter(
        String region,
        LocalDate day,
        @Nullable Instant knownAt,
        @Nullable String words,
        @Nullable Set<String> unitTypes,
        @Nullable String domain,
        @Nullable Boolean delegated) {

    /** Every matter of the region on that day, as known now. */
    public static MatterFilter all(String region, LocalDate day) {
        return new MatterFilter(region, day, null, null, null, null, null);
    }

    /** The same, as the list was known at this moment. */
    public MatterFilter asKnownAt(@Nullable Instant moment) {
        return new MatterFilter(region, day, moment, words, unitTypes, domain, delegated);
    }
}
