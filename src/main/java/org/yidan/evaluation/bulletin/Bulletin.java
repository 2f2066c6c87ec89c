package org.yidan.evaluation.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yidan.evaluation.figures.Period;

/**
 * A bulletin: a draft until it is issued or replaced by a newer one.
 *
 * @param month its first day
 * @param logSize how many entries of the sealed log its figures rest on
 * @param measures the measures with their versions
 * @param tables the frozen figures as JSON
 * @param documentNo its number, from its issue on
 */
public record Bulletin(
        long id,
        String region,
        LocalDate month,
        long logSize,
        String measures,
        String tables,
        String tablesSha256,
        Instant madeAt,
        String madeBy,
        String madeUnit,
        @Nullable Instant replacedAt,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy,
        @Nullable String issuedUnit,
        @Nullable String documentNo,
        @Nullable String sha256) {

    public boolean isDraft() {
        return issuedAt == null && replacedAt == null;
    }

    public boolean isIssued() {
        return issuedAt != null;
    }

    public Period period() {
        return Period.monthOf(month);
    }

    /** Where its texts stand. */
    public enum Part {
        OPENING,
        ANALYSIS,
        DEMANDS
    }

    /** What stands in a part, or stood there; {@code SYSTEM} wrote what nobody has changed. */
    public record Said(Part part, String text, Instant writtenAt, String writtenBy) {

        public boolean isBySomebody() {
            return !writtenBy.equals(BulletinDesk.SYSTEM);
        }
    }
}
