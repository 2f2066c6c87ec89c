package org.yidan.evaluation.mutual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yidan.evaluation.mutual.Scores.Part;

/** The formulas of RULES 7.7, worked by hand. */
class ScoresTest {

    private static final Map<String, Double> S = Map.of(
            "objective", 0.6, "subjective", 0.4, "buck_passing", 5.0, "refused_ruling", 10.0, "deductions_most", 30.0);

    @Test
    void whatIsMissingIsLeftOutAndTheOthersCountAsAWhole() {
        // (0.20·80 + 0.25·90 + 0.20·100 + 0.15·75 + 0.10·90) / 0.90, no training registered
        assertThat(Scores.weighted(Arrays.asList(
                        part(80, 0.20),
                        part(90, 0.25),
                        part(100, 0.20),
                        part(75, 0.15),
                        part(null, 0.10),
                        part(90, 0.10))))
                .isEqualByComparingTo("87.50");
        assertThat(Scores.weighted(List.of(part(null, 1.0)))).isNull();
        assertThat(Scores.percent(0, 0)).isNull();
    }

    @Test
    void theHighestAndTheLowestAnswerAreDropped() {
        assertThat(Scores.trimmed(numbers(70, 100, 80, 90))).isEqualByComparingTo("85");
        assertThat(Scores.trimmed(numbers(40, 80, 100))).isEqualByComparingTo("80");
        assertThat(Scores.trimmed(numbers(90, 90))).as("fewer than three").isNull();
        assertThat(Aggregate.of(List.of(new Ballot(90, 90, 90, 90, null), new Ballot(90, 90, 90, 90, null))))
                .isEmpty();
    }

    @Test
    void deductionsEndAtThirtyAndNothingFallsBelowNought() {
        assertThat(Scores.deductions(1, 1, S)).isEqualByComparingTo("15");
        assertThat(Scores.deductions(4, 1, S)).isEqualByComparingTo("30");
        assertThat(Scores.deductions(9, 9, S)).isEqualByComparingTo("30");
        // 0.6·93.75 + 0.4·85 − 15
        assertThat(Scores.score(decimal(93.75), decimal(85), decimal(15), S)).isEqualByComparingTo("75.25");
        assertThat(Scores.score(decimal(93.75), null, decimal(15), S))
                .as("no answers: the objective score is all")
                .isEqualByComparingTo("78.75");
        assertThat(Scores.score(decimal(20), null, decimal(30), S)).isEqualByComparingTo("0");
        assertThat(Scores.score(null, decimal(85), decimal(0), S)).isNull();
    }

    @Test
    void theAnnualResultSharesWithOthers() {
        assertThat(Scores.annual(decimal(75.25), decimal(85), decimal(0.5))).isEqualByComparingTo("80.13");
        assertThat(Scores.annual(decimal(75.25), decimal(85), decimal(0.7))).isEqualByComparingTo("78.18");
        assertThat(Scores.annual(decimal(75.25), null, decimal(0.5))).isEqualByComparingTo("75.25");
    }

    private static Part part(Integer value, double weight) {
        return new Part(value == null ? null : BigDecimal.valueOf(value), BigDecimal.valueOf(weight));
    }

    private static List<BigDecimal> numbers(int... values) {
        return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }
}
