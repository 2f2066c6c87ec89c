package org.yidan.designer.rules.table;

import java.util.ArrayList;
import java.util.List;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;

/** Where one row at most may hold, no two hold at once. */
public final class NoOverlap implements Rule {

    @Override
    public String id() {
        return "no-overlap";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Table table : design.tables()) {
            boolean any = table.hitPolicy().equals("ANY");
            if (!any && !table.hitPolicy().equals("UNIQUE")) {
                continue;
            }
            for (int[] pair : new Boxes(table).overlaps()) {
                Table.Row one = table.rows().get(pair[0]);
                Table.Row other = table.rows().get(pair[1]);
                if (!any || !answers(one).equals(answers(other))) {
                    out.error(
                            "no-overlap",
                            table.file(),
                            other.tag(),
                            String.valueOf(one.number()),
                            String.valueOf(other.number()),
                            table.hitPolicy());
                }
            }
        }
    }

    private static List<String> answers(Table.Row row) {
        List<String> answers = new ArrayList<>();
        row.outputs().forEach(cell -> answers.add(Table.text(cell)));
        return answers;
    }
}
