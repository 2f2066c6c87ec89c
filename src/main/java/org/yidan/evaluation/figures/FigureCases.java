package org.yidan.evaluation.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the cases of a figure, the latest first.
 *
 * @param next where the next page goes on; null when nothing follows
 */
public record FigureCases(List<Line> cases, @Nullable String next) {

    /**
     * One case, or one dispatch of it.
     *
     * @param part the dispatch or the part of the case that is counted; empty where the case itself is
     * @param at the instant by which it counts
     * @param excluded why it is left out of the rate
     */
    public record Line(
            String caseNo,
            String part,
            Instant at,
            @Nullable String unit,
            @Nullable String township,
            @Nullable String matter,
            @Nullable String excluded) {}
}
