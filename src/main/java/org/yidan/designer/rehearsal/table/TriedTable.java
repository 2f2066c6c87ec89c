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

    /**
     * What the table asks.
     *
     * @param name of the variable
     * @param label what people call it; the name where nobody said
     * @param values the texts its rows speak of, for choosing
     */
    public record Input(String name, String label, String type, List<String> values) {

        public Input {
            values = List.copyOf(values);
        }

        /** The kind of field it is put in by. */
        public String field() {
            return switch (type) {
                case "boolean" -> "boolean";
                case "integer", "long", "double", "number" -> "number";
                case "date" -> "date";
                default -> "text";
            };
        }
    }

    /**
     * A row that fits the inputs.
     *
     * @param number as Modeler counts, from 1
     * @param outputs what people call it, and value of each
     * @param counts whether it decides; in a table of the first hit later rows fit and do not
     */
    public record Row(int number, String note, List<String> outputs, boolean counts) {

        public Row {
            outputs = List.copyOf(outputs);
        }
    }
}
