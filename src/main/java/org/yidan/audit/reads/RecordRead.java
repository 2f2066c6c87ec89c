package org.yidan.audit.reads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One read, as {@code record_read} keeps it.
 *
 * @param actor the user, or a partner outside as {@code open311:<name>}
 * @param unit codes of all units he held posts in at that moment, as nobody says by which post he reads
 * @param taskOrProcess the engine's id by which the case is found, where the address has no number
 * @param query what was asked, sealed where it may hold personal data ({@link ReadQuery})
 * @param results how many were found, null where nobody counted
 * @param sha256 the hash of what left, of exports
 */
public record RecordRead(
        Instant at,
        String actor,
        @Nullable String unit,
        ReadKind kind,
        @Nullable String caseNo,
        @Nullable String taskOrProcess,
        String target,
        @Nullable String query,
        @Nullable Long results,
        @Nullable String sha256) {}
