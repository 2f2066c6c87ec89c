package org.yidan.casework.journal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Who was on site, with which enforcement cards, which steps of the guide were done, and where and when (RULES 1.8).
 */
@Embeddable
public record Presence(
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> persons,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> cardNos,
        @JdbcTypeCode(SqlTypes.ARRAY) List<Integer> guideSteps,
        @Nullable Instant startedAt,
        @Nullable Instant arrivedAt,
        @Nullable Double lat,
        @Nullable Double lng) {

    /** Nobody had to be anywhere: desk work. */
    public static final Presence AT_THE_DESK = new Presence(List.of(), List.of(), List.of(), null, null, null, null);

    /** These persons with these cards, without a place. */
    public static Presence of(List<String> persons, List<String> cardNos) {
        return new Presence(persons, cardNos, List.of(), null, null, null, null);
    }
}
