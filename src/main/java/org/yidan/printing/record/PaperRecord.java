package org.yidan.printing.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A paper as it was recorded, of whatever kind of case.
 *
 * @param variant which of several layouts of one form, empty for the only one
 * @param unitCode the unit in whose name it is
 * @param unitName its name when the paper was issued where that is kept, else null
 * @param signer user id, or the system's mark
 * @param content fields by key, as kept
 * @param about what the case is about
 * @param sha256 hash of the record, as the page of the case shows it
 * @param reader what the reader may see
 */
public record PaperRecord(
        String id,
        String caseNo,
        String formNo,
        String variant,
        String title,
        String documentNo,
        String unitCode,
        @Nullable String unitName,
        String signer,
        Instant issuedAt,
        Map<String, Object> content,
        About about,
        String sha256,
        Reader reader) {

    /** What may be shown. */
    public enum Reader {
        /** Takes part: everything. */
        PARTY,
        /** Oversees: natural persons are masked. */
        OVERSEER,
        /** Everybody: the text to be published. */
        PUBLIC
    }

    /** What the case is about, pinned when it began. */
    public record About(
            String region,
            String title,
            @Nullable String matterCode,
            @Nullable String matterName,
            @Nullable String versionNo,
            @Nullable String township,
            @Nullable String place) {}
}
