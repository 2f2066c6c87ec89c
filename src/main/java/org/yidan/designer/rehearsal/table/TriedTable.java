package org.yidan.designer.rehearsal.table;

import java.util.List;

/**
 * A decision table as it is tried.
 *
 * @param policy its hit policy
 */
public record TriedTable(String key, String name, String policy, List<Input> inputs) {

    public TriedTable {
        inputs = List.copyOf(inputs);
    }

    /** What the table asks: the name of the variable, what people call it, and its type. */
    public record Input(String name, String label, String type) {}

    /**
     * A row that fits the inputs.
     *
     * @param number as Modeler counts, from 1
     * @param outputs name and value of each
     * @param counts whether it decides; in a table of the first hit later rows fit and do not
     */
    public record Row(int number, String note, List<String> outputs, boolean counts) {

        public Row {
            outputs = List.copyOf(outputs);
        }
    }
}
