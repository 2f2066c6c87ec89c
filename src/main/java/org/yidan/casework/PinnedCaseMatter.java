package org.yidan.casework;

import org.yidan.catalog.MatterEntry;

/**
 * The matter of a case as the list said when the case began; entry and version stay whatever the list says later
 * (RULES 6.1).
 */
public record PinnedCaseMatter(String code, String name, long entryId, String versionNo) {

    /** Pins an entry of the list. */
    public static PinnedCaseMatter of(MatterEntry entry) {
        return of(entry, entry.versionNo());
    }

    /** Pins an entry as this version of the list has it, which may be later than the one that brought the entry. */
    public static PinnedCaseMatter of(MatterEntry entry, String version) {
        return new PinnedCaseMatter(entry.code(), entry.name(), entry.id(), version);
    }
}
