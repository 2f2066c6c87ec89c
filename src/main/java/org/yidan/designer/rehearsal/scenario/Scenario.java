package org.yidan.designer.rehearsal.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Acts in their order, with what is expected after each.
 *
 * @param name of its file
 */
public record Scenario(String name, List<Line> lines) {

    public Scenario {
        lines = List.copyOf(lines);
    }

    /**
     * One act.
     *
     * @param row as a spreadsheet counts
     */
    public record Line(int row, Map<Column, String> cells) {

        public Line {
            cells = new EnumMap<>(cells);
        }

        /** What stands in the column, empty if nothing does. */
        public String get(Column column) {
            return cells.getOrDefault(column, "");
        }
    }
}
