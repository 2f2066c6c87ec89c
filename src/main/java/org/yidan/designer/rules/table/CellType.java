package org.yidan.designer.rules.table;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;
import org.yidan.designer.rules.Tag;

/** Every cell is of the type of its column, and the column of the type that is asked. */
public final class CellType implements Rule {

    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "number", "date");

    @Override
    public String id() {
        return "cell-type";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Table table : design.tables()) {
            Facts.Decision before = facts.decisions().get(table.key());
            for (Table.Column column : table.inputs()) {
                column(table, column, before == null ? Map.of() : before.inputs(), out);
            }
            for (Table.Column column : table.outputs()) {
                column(table, column, before == null ? Map.of() : before.outputs(), out);
            }
            for (Table.Row row : table.rows()) {
                row(table, row, out);
            }
        }
    }

    private static void column(Table table, Table.Column column, Map<String, String> before, Findings out) {
        String asked = before.getOrDefault(column.name(), "");
        if (!column.type().isEmpty() && !TYPES.contains(column.type())) {
            out.unknown("cell-type.unknown", table.file(), column.tag(), TYPES, column.type());
        } else if (!asked.isEmpty() && !kind(asked).equals(kind(column.type()))) {
            out.error("cell-type.column", table.file(), column.tag(), column.name(), column.type(), asked);
        }
    }

    private static void row(Table table, Table.Row row, Findings out) {
        String number = String.valueOf(row.number());
        for (int i = 0; i < row.inputs().size() && i < table.inputs().size(); i++) {
            Tag at = row.inputs().get(i);
            Cell cell = Feel.test(Table.text(at));
            String type = kind(table.inputs().get(i).type());
            for (Cell.Part part : cell == null ? List.<Cell.Part>of() : cell.parts()) {
                boolean order = part.isRange() && (type.equals("text") || type.equals("boolean"));
                if (order || part.bounds().stream().anyMatch(bound -> !fits(bound, type))) {
                    out.error(
                            "cell-type",
                            table.file(),
                            at,
                            Table.text(at),
                            number,
                            table.inputs().get(i).type());
                }
            }
        }
        for (int i = 0; i < row.outputs().size() && i < table.outputs().size(); i++) {
            Tag at = row.outputs().get(i);
            Expr value = Feel.value(Table.text(at));
            if (value != null && !fits(value, kind(table.outputs().get(i).type()))) {
                out.error(
                        "cell-type",
                        table.file(),
                        at,
                        Table.text(at),
                        number,
                        table.outputs().get(i).type());
            }
        }
    }

    private static String kind(String type) {
        return type.equals("string") ? "text" : NUMBERS.contains(type) ? "number" : type;
    }

    /** Only plain values have a type that shows. */
    private static boolean fits(Expr value, String kind) {
        if (value instanceof Expr.Text) {
            return kind.isEmpty() || kind.equals("text");
        }
        if (value instanceof Expr.Amount) {
            return kind.isEmpty() || kind.equals("number");
        }
        if (value instanceof Expr.Word word && !word.word().equals("null")) {
            return kind.isEmpty() || kind.equals("boolean");
        }
        return !(value instanceof Expr.Call call && call.method().equals("date")) || !kind.equals("text");
    }
}
