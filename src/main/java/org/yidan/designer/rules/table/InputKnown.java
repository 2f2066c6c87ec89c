package org.yidan.designer.rules.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;

/** What a table asks is set before it is asked. */
public final class InputKnown implements Rule {

    @Override
    public String id() {
        return "input-known";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Table table : design.tables()) {
            Set<String> known = known(design, table, facts);
            for (Table.Column column : table.inputs()) {
                Expr asked = Feel.value(column.name());
                if (asked == null) {
                    out.error("input-known.readable", table.file(), column.tag(), column.name());
                }
                for (Expr part : asked == null ? List.<Expr>of() : asked.all()) {
                    if (part instanceof Expr.Name name && !known.isEmpty() && !known.contains(name.name())) {
                        out.unknown("input-known", table.file(), column.tag(), known, name.name());
                    }
                }
            }
            answers(table, facts, out);
        }
    }

    /** What those who ask the table give it: by the table in force and the models that ask it; empty where nobody asks yet. */
    private static Set<String> known(Design design, Table table, Facts facts) {
        Set<String> known = new LinkedHashSet<>();
        Facts.Decision before = facts.decisions().get(table.key());
        if (before != null) {
            known.addAll(before.inputs().keySet());
        }
        if (LimitWords.isOfLimits(table, facts)) {
            known.addAll(List.of("step", "urgency"));
            return known;
        }
        boolean asked = false;
        for (Model model : design.models()) {
            if (model.decisions().contains(table.key())) {
                asked = true;
                model.processes().forEach(process -> known.addAll(Facts.known(facts.variables(), process.id())));
                known.addAll(model.variables().keySet());
            }
        }
        if (!asked && before != null) {
            facts.variables().values().forEach(known::addAll);
        }
        return known;
    }

    /** Who asks a table in force reads its answers by name. */
    private static void answers(Table table, Facts facts, Findings out) {
        Facts.Decision before = facts.decisions().get(table.key());
        for (String answer :
                before == null ? Set.<String>of() : before.outputs().keySet()) {
            boolean there = false;
            for (Table.Column column : table.outputs()) {
                there |= column.name().equals(answer);
            }
            if (!there) {
                out.error("input-known.answer", table.file(), table.table(), answer);
            }
        }
    }
}
