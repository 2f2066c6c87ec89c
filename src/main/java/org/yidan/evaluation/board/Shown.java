package org.yidan.evaluation.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.yidan.evaluation.board.FigureTable.Cell;
import org.yidan.evaluation.figures.Figure;
import org.yidan.evaluation.figures.Part;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;

/**
 * A column of a table: what of a measure it shows.
 *
 * @param key also of its heading, {@code board.column.<key>}
 * @param drawn whether the chart shows it
 */
public record Shown(String key, String measure, What what, boolean drawn) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What of a measure a column shows. */
    public enum What {
        COUNT,
        REST,
        EXCLUDED,
        RATE
    }

    /** How many of those asked for meet the measure. */
    public static Shown count(String key, String measure) {
        return new Shown(key, measure, What.COUNT, false);
    }

    /** How many do not. */
    public static Shown rest(String key, String measure) {
        return new Shown(key, measure, What.REST, false);
    }

    /** How many are left out of it. */
    public static Shown excluded(String key, String measure) {
        return new Shown(key, measure, What.EXCLUDED, false);
    }

    /** Their share. */
    public static Shown rate(String key, String measure) {
        return new Shown(key, measure, What.RATE, false);
    }

    /** The same, shown by the chart too. */
    public Shown inChart() {
        return new Shown(key, measure, what, true);
    }

    Cell cell(Figure figure, Scope scope, Period period) {
        long numerator = figure.numerator();
        return switch (what) {
            case COUNT -> counted(numerator, Part.NUMERATOR, scope, period);
            case REST -> counted(figure.denominator() - numerator, Part.REST, scope, period);
            case EXCLUDED -> counted(figure.excluded(), Part.EXCLUDED, scope, period);
            case RATE -> {
                BigDecimal rate = rate(numerator, figure.denominator());
                yield new Cell(
                        Cell.of(rate, true).text(),
                        rate,
                        rate == null ? null : FigureCasesLink.of(measure, Part.NUMERATOR, scope, period, numerator));
            }
        };
    }

    /** What the rows are ordered by. */
    double number(Figure figure) {
        Double rate = figure.rate();
        return switch (what) {
            case COUNT -> figure.numerator();
            case REST -> figure.denominator() - figure.numerator();
            case EXCLUDED -> figure.excluded();
            case RATE -> rate == null ? 0 : rate;
        };
    }

    private Cell counted(long count, Part part, Scope scope, Period period) {
        return new Cell(
                String.valueOf(count),
                BigDecimal.valueOf(count),
                FigureCasesLink.of(measure, part, scope, period, count));
    }

    /** Per cent with one decimal; none of nothing. */
    public static @Nullable BigDecimal rate(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }
}
