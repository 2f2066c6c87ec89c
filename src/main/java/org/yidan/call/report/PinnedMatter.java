package org.yidan.call.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The matter as the list said at submission: entry and version stay with the call whatever the list says later
 * (RULES 6.1).
 * Without a code the matter is still to be matched, unless the call was found to be outside the list.
 */
@Embeddable
public record PinnedMatter(
        @Column(name = "matter_code") @Nullable String code,
        @Column(name = "matter_entry_id") @Nullable Long entryId,
        @Column(name = "matter_name") @Nullable String name,
        @Column(name = "catalogue_version") String catalogueVersion,
        @Column(name = "unlisted") boolean unlisted,
        @Column(name = "unlisted_reason") @Nullable String unlistedReason) {

    /** Neither matched to the list nor found to be outside of it. */
    public boolean missing() {
        return code == null && !unlisted;
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
