package org.yidan.evaluation.figures;

/** Which of its cases a figure is opened for. */
public enum Part {
    NUMERATOR,
    /** Counted in the denominator alone. */
    REST,
    /** Left out of the rate and listed beside it. */
    EXCLUDED
}
