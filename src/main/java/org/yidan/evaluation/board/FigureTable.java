package org.yidan.evaluation.board;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures in words, from which page, chart and files are made; also what a bulletin keeps.
 *
 * @param rowLabel heading of the column that names the rows
 * @param chart how it is drawn beside the table: {@code bar}, {@code line}, or empty for not at all
 */
public record FigureTable(
        String key, String title, String rowLabel, List<Column> columns, List<Row> rows, String chart) {

    /**
     * A column.
     *
     * @param drawn whether the chart shows it
     */
    public record Column(String key, String label, boolean rate, boolean drawn) {}

    /**
     * A row.
     *
     * @param code what the row is about, such as a unit's code; empty for a row of its own
     * @param page where more stands about it
     */
    public record Row(String code, String name, @Nullable String page, List<Cell> cells) {

        /** The row's name in files: with the code where the name says less. */
        public String said() {
            return code.startsWith("SY-") ? code + " " + name : name;
        }
    }

    /**
     * A figure; {@code value} is a count or, for a rate, per cent with one decimal, and missing where there is nothing to count.
     *
     * @param cases the cases it counts, none where it is worked out of other figures
     */
    public record Cell(String text, @Nullable BigDecimal value, @Nullable FigureCasesLink cases) {

        static final String NONE = "—";

        /** A figure worked out of others. */
        public static Cell of(@Nullable BigDecimal value, boolean rate) {
            return new Cell(value == null ? NONE : value.toPlainString() + (rate ? "%" : ""), value, null);
        }
    }

    /** The first so many rows. */
    public FigureTable first(int most) {
        return rows.size() <= most
                ? this
                : new FigureTable(key, title, rowLabel, columns, rows.subList(0, most), chart);
    }
}
