package org.yidan.designer.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.IsoTime;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;
import org.yidan.designer.rules.Tag;

/** A limit is written in the words of the calendar: a clock, an amount that fits it, a basis. */
public final class LimitWords implements Rule {

    @Override
    public String id() {
        return "limit-words";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Table table : design.tables()) {
            if (!isOfLimits(table, facts)) {
                continue;
            }
            for (Table.Row row : table.rows()) {
                row(table, row, facts, out);
            }
            for (String column : List.of("clock", "limit", "basis")) {
                boolean there = table.outputs().stream()
                        .anyMatch(output -> output.name().equals(column));
                if (!there) {
                    out.error("limit-words.column", table.file(), table.table(), column);
                }
            }
        }
    }

    /** Whether a process counts by it. */
    static boolean isOfLimits(Table table, Facts facts) {
        return table.key().endsWith("-limits") || facts.limitTables().containsValue(table.key());
    }

    private static void row(Table table, Table.Row row, Facts facts, Findings out) {
        String number = String.valueOf(row.number());
        Tag clockCell = table.output(row, "clock");
        Tag limitCell = table.output(row, "limit");
        Tag basisCell = table.output(row, "basis");
        String clock = text(clockCell);
        String limit = text(limitCell);
        if (clockCell != null && !clock.isEmpty() && !facts.clocks().contains(clock)) {
            out.unknown("limit-words.clock", table.file(), clockCell, facts.clocks(), clock, number);
        } else if (limitCell != null
                && !clock.isEmpty()
                && !limit.isEmpty()
                && !limit.equals("LIST")
                && !IsoTime.fits(clock, limit)) {
            out.error("limit-words", table.file(), limitCell, limit, number, clock);
        }
        if (basisCell != null && text(basisCell).isEmpty()) {
            out.error("limit-words.basis", table.file(), basisCell, number);
        }
    }

    private static String text(@Nullable Tag cell) {
        return cell != null && Feel.value(Table.text(cell)) instanceof Expr.Text text ? text.value() : "";
    }
}
