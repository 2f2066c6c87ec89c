package org.yidan.evaluation.figures;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param denominator without what is excluded; of a mere count the same as the numerator
 * @param excluded what was left out
 */
public record Figure(long numerator, long denominator, long excluded) {

    public static final Figure NONE = new Figure(0, 0, 0);

    /** From 0 to 1; none where there is nothing to divide by. */
    public @Nullable Double rate() {
        return denominator == 0 ? null : (double) numerator / denominator;
    }

    public Figure plus(Figure other) {
        return new Figure(numerator + other.numerator, denominator + other.denominator, excluded + other.excluded);
    }
}
