package org.yidan.evaluation.mutual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The arithmetic of RULES 7.7; what is missing is left out and the weights of the rest count as a whole. */
final class Scores {

    /** Fewer answers than these are neither shown nor counted. */
    static final int LEAST_ANSWERS = 3;

    private static final int EXACT = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Scores() {}

    /** A share of the whole, and what it counts for; null when there is nothing to share. */
    record Part(@Nullable BigDecimal value, BigDecimal weight) {}

    /** The weighted mean of what is there; null when nothing is. */
    static @Nullable BigDecimal weighted(Collection<Part> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Part part : parts) {
            if (part.value() != null) {
                sum = sum.add(part.value().multiply(part.weight()));
                weights = weights.add(part.weight());
            }
        }
        return weights.signum() == 0 ? null : rounded(sum.divide(weights, EXACT, RoundingMode.HALF_UP));
    }

    /** Numerator in denominator, of a hundred; null when nothing counts. */
    static @Nullable BigDecimal percent(long numerator, long denominator) {
        return denominator == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(numerator))
                        .divide(BigDecimal.valueOf(denominator), EXACT, RoundingMode.HALF_UP);
    }

    static @Nullable BigDecimal mean(List<BigDecimal> values) {
        return values.isEmpty() ? null : rounded(exactMean(values));
    }

    /** Without the highest and the lowest answer; null for fewer than three. */
    static @Nullable BigDecimal trimmed(List<BigDecimal> answers) {
        return answers.size() < LEAST_ANSWERS
                ? null
                : mean(answers.stream().sorted().toList().subList(1, answers.size() - 1));
    }

    /** What a number of events costs, at most so much. */
    static BigDecimal deductions(long buckPassing, long refusedRulings, Map<String, Double> formula) {
        BigDecimal all = of(formula, "buck_passing")
                .multiply(BigDecimal.valueOf(buckPassing))
                .add(of(formula, "refused_ruling").multiply(BigDecimal.valueOf(refusedRulings)));
        return all.min(of(formula, "deductions_most")).setScale(2, RoundingMode.HALF_UP);
    }

    /** S, never below nought; null for a unit without a figure. */
    static @Nullable BigDecimal score(
            @Nullable BigDecimal objective,
            @Nullable BigDecimal subjective,
            BigDecimal deductions,
            Map<String, Double> formula) {
        BigDecimal whole = weighted(List.of(
                new Part(objective, of(formula, "objective")), new Part(subjective, of(formula, "subjective"))));
        return objective == null || whole == null
                ? null
                : whole.subtract(deductions).max(BigDecimal.ZERO);
    }

    /** The annual result of a department; without scores of others the townships' counts alone. */
    static @Nullable BigDecimal annual(@Nullable BigDecimal mutual, @Nullable BigDecimal other, BigDecimal weight) {
        return mutual == null
                ? null
                : weighted(List.of(new Part(mutual, weight), new Part(other, BigDecimal.ONE.subtract(weight))));
    }

    static BigDecimal of(Map<String, Double> formula, String key) {
        return BigDecimal.valueOf(Objects.requireNonNull(formula.get(key), key));
    }

    private static BigDecimal exactMean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), EXACT, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}
