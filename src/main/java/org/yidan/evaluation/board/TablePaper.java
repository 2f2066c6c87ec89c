package org.yidan.evaluation.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables with a title and texts between them, as they go into a file.
 *
 * @param organ who issues it; empty for a print of the dashboard
 * @param number of the document; empty as long as it has none
 * @param basis what the figures rest on, the last lines of the paper
 */
public record TablePaper(String title, String organ, String number, List<Block> blocks, List<String> basis) {

    /**
     * A part of a paper: paragraphs, a table, or both.
     *
     * @param paragraphs one a line
     */
    public record Block(String heading, String paragraphs, @Nullable FigureTable table) {

        /** The lines of the text that are not empty. */
        public List<String> lines() {
            return paragraphs
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** The tables alone. */
    static List<Block> of(List<FigureTable> tables) {
        return tables.stream().map(table -> new Block(table.title(), "", table)).toList();
    }
}
