package org.yidan.evaluation.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.evaluation.quality.QualityFormula.Judged;

/**
 * One matter and unit of an assessment, as frozen.
 *
 * @param township of a delegated matter; null where a department leads
 * @param replaces the row it corrects
 * @param leftOutCases cases a correction leaves out
 */
public record AssessedRow(
        long id,
        String caseNo,
        String matterCode,
        @Nullable String township,
        String unit,
        Counted counted,
        @Nullable BigDecimal r1,
        @Nullable BigDecimal r2,
        @Nullable BigDecimal r3,
        @Nullable BigDecimal r4,
        @Nullable BigDecimal r5,
        @Nullable BigDecimal r6,
        @Nullable BigDecimal q,
        @Nullable BigDecimal previousQ,
        Finding finding,
        @Nullable Long replaces,
        List<String> leftOutCases) {

    /** A row that is not kept yet. */
    static AssessedRow of(
            String caseNo,
            AssessedKey key,
            Counted counted,
            Judged judged,
            @Nullable BigDecimal previous,
            @Nullable Long replaces,
            List<String> leftOut) {
        List<@Nullable BigDecimal> rates = judged.rates();
        return new AssessedRow(
                0,
                caseNo,
                key.matter(),
                key.township(),
                key.unit(),
                counted,
                rates.get(0),
                rates.get(1),
                rates.get(2),
                rates.get(3),
                rates.get(4),
                rates.get(5),
                judged.q(),
                previous,
                judged.finding(),
                replaces,
                leftOut);
    }

    public AssessedKey key() {
        return new AssessedKey(matterCode, township, unit);
    }

    public boolean delegated() {
        return township != null;
    }

    /** Every number, as the hash of a snapshot is made of. */
    String line() {
        return Stream.of(matterCode, township, unit, counted, r1, r2, r3, r4, r5, r6, q, previousQ, finding)
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }
}
