package org.yidan.catalog.sheet;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as the user's spreadsheet shows it, the first row is 1
 * @param cells texts; a formula appears with its leading {@code =}
 */
public record RawRow(int number, List<String> cells) {

    /** The text of a column, empty beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
