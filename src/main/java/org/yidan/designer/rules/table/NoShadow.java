package org.yidan.designer.rules.table;

import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;

/** Where the first row counts, each row is the first for something. */
public final class NoShadow implements Rule {

    @Override
    public String id() {
        return "no-shadow";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Table table : design.tables()) {
            if (table.hitPolicy().equals("FIRST")) {
                for (int row : new Boxes(table).shadowed()) {
                    Table.Row hidden = table.rows().get(row);
                    out.error("no-shadow", table.file(), hidden.tag(), String.valueOf(hidden.number()));
                }
            }
        }
    }
}
