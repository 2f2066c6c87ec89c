package org.yidan.designer.rules.table;

import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;
import org.yidan.designer.rules.Tag;

/** Every cell can be read as FEEL. */
public final class CellReadable implements Rule {

    @Override
    public String id() {
        return "cell-readable";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Table table : design.tables()) {
            for (Table.Row row : table.rows()) {
                for (Tag cell : row.inputs()) {
                    if (Feel.test(Table.text(cell)) == null) {
                        out.error("cell-readable", table.file(), cell, Table.text(cell), String.valueOf(row.number()));
                    }
                }
                for (Tag cell : row.outputs()) {
                    String text = Table.text(cell);
                    if (text.isEmpty()) {
                        out.error("cell-readable.empty", table.file(), cell, String.valueOf(row.number()));
                    } else if (Feel.value(text) == null) {
                        out.error("cell-readable", table.file(), cell, text, String.valueOf(row.number()));
                    }
                }
                if (row.inputs().size() != table.inputs().size()
                        || row.outputs().size() != table.outputs().size()) {
                    out.error("cell-readable.columns", table.file(), row.tag(), String.valueOf(row.number()));
                }
            }
        }
    }
}
