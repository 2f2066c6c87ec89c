package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision with its table.
 *
 * @param file the file it is in
 * @param decision its element, with the key
 * @param table the element of the table
 * @param inputs the columns that are asked
 * @param outputs the columns that answer
 * @param rows the rows
 */
public record Table(
        DesignFile file, Tag decision, Tag table, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    /** A column: what it asks or answers, and of which type. */
    public record Column(Tag tag, String name, String type) {}

    /** A row with the elements of its cells; the number as Modeler counts. */
    public record Row(int number, Tag tag, List<Tag> inputs, List<Tag> outputs) {}

    static List<Table> of(DesignFile file, Tag root) {
        List<Table> tables = new ArrayList<>();
        for (Tag decision : root.each("decision")) {
            Tag table = decision.first("decisionTable");
            if (table != null) {
                tables.add(read(file, decision, table));
            }
        }
        return tables;
    }

    private static Table read(DesignFile file, Tag decision, Tag table) {
        List<Column> inputs = new ArrayList<>();
        for (Tag input : table.each("input")) {
            Tag expression = input.first("inputExpression");
            inputs.add(
                    expression == null
                            ? new Column(input, "", "")
                            : new Column(input, expression.textOf("text"), expression.get("typeRef")));
        }
        List<Column> outputs = new ArrayList<>();
        for (Tag output : table.each("output")) {
            outputs.add(new Column(output, output.get("name"), output.get("typeRef")));
        }
        List<Row> rows = new ArrayList<>();
        for (Tag rule : table.each("rule")) {
            rows.add(new Row(rows.size() + 1, rule, rule.each("inputEntry"), rule.each("outputEntry")));
        }
        return new Table(file, decision, table, inputs, outputs, rows);
    }

    public String key() {
        return decision.id();
    }

    /** The policy in capital letters; UNIQUE where none is given. */
    public String hitPolicy() {
        String policy = table.get("hitPolicy");
        return policy.isEmpty() ? "UNIQUE" : policy.toUpperCase();
    }

    /** The text of a cell. */
    public static String text(Tag cell) {
        return cell.textOf("text");
    }

    /** The cell of a row in the column of this output; null where there is none. */
    public @Nullable Tag output(Row row, String name) {
        for (int i = 0; i < outputs.size() && i < row.outputs().size(); i++) {
            if (outputs.get(i).name().equals(name)) {
                return row.outputs().get(i);
            }
        }
        return null;
    }

    /** The column index of the input of this name; -1 where there is none. */
    public int input(String name) {
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The steps that a table of limits has rows for: the texts in quotes of its column of that name. */
    public List<String> steps() {
        List<String> steps = new ArrayList<>();
        int column = input("step");
        for (Row row : rows) {
            String[] parts = column < 0 || column >= row.inputs().size()
                    ? new String[0]
                    : text(row.inputs().get(column)).split("\"", -1);
            for (int i = 1; i < parts.length; i += 2) {
                steps.add(parts[i]);
            }
        }
        return steps;
    }
}
