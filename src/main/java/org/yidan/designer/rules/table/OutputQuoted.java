package org.yidan.designer.rules.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;
import org.yidan.designer.rules.Tag;

/** A text in an output stands in quotes; without them it is the name of an input. */
public final class OutputQuoted implements Rule {

    @Override
    public String id() {
        return "output-quoted";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Table table : design.tables()) {
            Set<String> inputs = new HashSet<>();
            for (Table.Column column : table.inputs()) {
                Expr asked = Feel.value(column.name());
                for (Expr part : asked == null ? List.<Expr>of() : asked.all()) {
                    if (part instanceof Expr.Name name) {
                        inputs.add(name.name());
                    }
                }
            }
            for (Table.Row row : table.rows()) {
                row.inputs().forEach(cell -> input(table, row, cell, inputs, out));
                row.outputs().forEach(cell -> look(table, row, cell, Feel.value(Table.text(cell)), inputs, out));
            }
        }
    }

    private static void input(Table table, Table.Row row, Tag at, Set<String> inputs, Findings out) {
        Cell cell = Feel.test(Table.text(at));
        for (Cell.Part part : cell == null ? List.<Cell.Part>of() : cell.parts()) {
            part.bounds().forEach(bound -> look(table, row, at, bound, inputs, out));
        }
    }

    private static void look(
            Table table, Table.Row row, Tag cell, @Nullable Expr value, Set<String> inputs, Findings out) {
        for (Expr part : value == null ? List.<Expr>of() : value.all()) {
            if (part instanceof Expr.Name name
                    && !inputs.contains(name.name())
                    && !name.name().equals("?")) {
                out.error("output-quoted", table.file(), cell, name.name(), String.valueOf(row.number()));
            }
        }
    }
}
