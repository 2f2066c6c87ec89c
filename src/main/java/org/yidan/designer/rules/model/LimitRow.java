package org.yidan.designer.rules.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;
import org.yidan.designer.rules.Tag;

/** Every step that {@code limits} is asked for has a row in the table of the process. */
public final class LimitRow implements Rule {

    @Override
    public String id() {
        return "limit-row";
    }

    private static final Set<String> SHARES = Set.of("50", "80");

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Model.Spot spot : model.spots()) {
                List<Expr> read = Expressions.in(spot.text());
                for (Expr expression : read == null ? List.<Expr>of() : read) {
                    for (Expr part : expression.all()) {
                        if (part instanceof Expr.Call call
                                && call.base() instanceof Expr.Name bean
                                && bean.name().equals("limits")
                                && call.arguments().size() > 1) {
                            look(design, model, spot.tag(), call, facts, out);
                        }
                    }
                }
            }
        }
    }

    private static void look(Design design, Model model, Tag tag, Expr.Call call, Facts facts, Findings out) {
        if (!(call.arguments().get(1) instanceof Expr.Text step)) {
            out.error("limit-row.literal", model.file(), tag, call.method());
            return;
        }
        String table = facts.limitTable(model.process(tag));
        Set<String> rows = rows(design, table, facts);
        if (rows.isEmpty()) {
            out.error("limit-row.table", model.file(), tag, table);
        } else if (!rows.contains(step.value())) {
            out.unknown("limit-row", model.file(), tag, rows, step.value(), table);
        }
        if (call.method().equals("share")
                && call.arguments().size() == 3
                && !(call.arguments().get(2) instanceof Expr.Amount percent && SHARES.contains(percent.value()))) {
            out.error("limit-row.share", model.file(), tag);
        }
    }

    /** The steps of the table that is sent along, else of the one in force. */
    private static Set<String> rows(Design design, String key, Facts facts) {
        Set<String> rows = new LinkedHashSet<>();
        for (Table table : design.tables()) {
            int column = table.input("step");
            if (table.key().equals(key) && column >= 0) {
                for (Table.Row row : table.rows()) {
                    rows.addAll(texts(Table.text(row.inputs().get(column))));
                }
                return rows;
            }
        }
        return new LinkedHashSet<>(facts.limitRows().getOrDefault(key, List.of()));
    }

    /** The texts in quotes of a cell. */
    private static List<String> texts(String cell) {
        List<String> texts = new ArrayList<>();
        String[] parts = cell.split("\"", -1);
        for (int i = 1; i < parts.length; i += 2) {
            texts.add(parts[i]);
        }
        return texts;
    }
}
