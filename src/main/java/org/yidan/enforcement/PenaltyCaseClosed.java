package org.yidan.enforcement;

import org.jspecify.annotations.Nullable;

/**
 * A penalty case came to its end, or was never filed. Published once, in the transaction of the end.
 *
 * @param outcome code of the end, a name of {@code org.yidan.enforcement.penalty.PenaltyOutcome}
 * @param summary the end in one Chinese sentence
 */
public record PenaltyCaseClosed(
        String caseNo,
        @Nullable String callNo,
        @Nullable String taskNo,
        String region,
        String subjectUnit,
        String outcome,
        String summary) {}
