package org.yidan.evaluation.quality;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of a region and half-year, under the number of its case.
 *
 * @param queryVersion which measures counted
 * @param formulaVersion which weights and thresholds judged
 * @param factsSize size of the sealed log up to which the facts had been read
 * @param rowsHash over the rows as they were frozen
 */
public record AssessmentRun(
        String caseNo,
        String region,
        String period,
        LocalDate periodFrom,
        LocalDate periodUntil,
        State state,
        String startedBy,
        @Nullable String queryVersion,
        @Nullable String formulaVersion,
        @Nullable Long factsSize,
        @Nullable String rowsHash,
        @Nullable Instant frozenAt,
        @Nullable Instant publishedAt) {

    /** Where it stands. */
    public enum State {
        OPENED,
        FROZEN,
        PUBLISHED,
        ANNULLED
    }

    public HalfYear halfYear() {
        return HalfYear.of(period);
    }

    public boolean published() {
        return state == State.PUBLISHED;
    }
}
