package org.yidan.evaluation.mutual;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yidan.evaluation.figures.Period;

/**
 * A round of a region and year.
 *
 * @param weight the share of the townships' score in the annual result of a department; the rest is that of others
 */
public record Round(
        String no,
        String region,
        int year,
        BigDecimal weight,
        @Nullable String weightBasis,
        State state,
        Instant closesAt,
        @Nullable Instant contestDue,
        @Nullable Instant frozenAt,
        @Nullable Instant publishedAt) {

    /** How far it is. */
    public enum State {
        ASKING,
        CONTESTABLE,
        PUBLISHED,
        VOIDED
    }

    /** The year that is assessed. */
    public Period period() {
        return Period.year(year);
    }

    public boolean frozen() {
        return frozenAt != null;
    }
}
