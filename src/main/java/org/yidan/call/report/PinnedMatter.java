package org.yidan.call.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yidan.casework.PinnedCaseMatter;

/**
 * The matter as the list said at submission: entry and version stay with the call whatever the list says later
 * (RULES 6.1).
 * Without a code the matter is still to be matched, unless the call was found to be outside the list.
 */
public record PinnedMatter(
        @Nullable String code,
        @Nullable Long entryId,
        @Nullable String name,
        String catalogueVersion,
        boolean unlisted,
        @Nullable String unlistedReason) {

    /** Neither matched to the list nor found to be outside of it. */
    public boolean missing() {
        return code == null && !unlisted;
    }

    /** As its case file keeps it; empty outside the list and while it is to be matched. */
    public Optional<PinnedCaseMatter> pinned() {
        return code == null || name == null || entryId == null
                ? Optional.empty()
                : Optional.of(new PinnedCaseMatter(code, name, entryId, catalogueVersion));
    }

    public boolean listed() {
        return code != null;
    }

    /** A call outside the list, with the reason why no matter fits. */
    public static PinnedMatter outsideTheList(String catalogueVersion, String reason) {
        return new PinnedMatter(null, null, null, catalogueVersion, true, reason);
    }

    /** Not matched yet. */
    public static PinnedMatter toBeMatched(String catalogueVersion) {
        return new PinnedMatter(null, null, null, catalogueVersion, false, null);
    }
}
