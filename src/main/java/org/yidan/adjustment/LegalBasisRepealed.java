package org.yidan.adjustment;

import java.time.LocalDate;

/**
 * The law on which a delegated power rests ends and nothing follows it (RULES 3, 5); the power return takes it over.
 * Idempotent by its origin, whatever became of the return.
 *
 * @param repealedOn the first day on which it is no longer law
 * @param originKey the same for the same matter and day
 */
public record LegalBasisRepealed(
        String region, String matterCode, LocalDate repealedOn, String reason, String originKey) {}
