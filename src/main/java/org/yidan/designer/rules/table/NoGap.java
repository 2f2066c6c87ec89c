package org.yidan.designer.rules.table;

import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;

/** For what the cells name there is an answer. */
public final class NoGap implements Rule {

    @Override
    public String id() {
        return "no-gap";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Table table : design.tables()) {
            String gap = table.rows().isEmpty() ? "" : new Boxes(table).gap();
            if (table.rows().isEmpty()) {
                out.error("no-gap.empty", table.file(), table.table());
            } else if (!gap.isEmpty()) {
                out.error("no-gap", table.file(), table.table(), gap);
            }
        }
    }
}
