package org.yidan.designer.rules.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.IsoTime;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Table;
import org.yidan.designer.rules.Tag;

/** Every step that {@code limits} is asked for has a row in the table of the process, or says its limit itself. */
public final class LimitRow implements Rule {

    private static final Set<String> SHARES = Set.of("50", "80");

    @Override
    public String id() {
        return "limit-row";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            String process =
                    model.processes().isEmpty() ? "" : model.processes().get(0).id();
            String table = facts.limitTable(process);
            Set<String> rows = rows(design, table, facts);
            for (Tag task : model.userTasks()) {
                if (!task.property("yidan:limit").isEmpty()) {
                    rows.add(PartyKnown.stepOf(task.id()));
                }
            }
            new Limits(model, table, rows, facts, out).check();
        }
    }

    /** The steps of the table that is sent along, else of the one in force. */
    private static Set<String> rows(Design design, String key, Facts facts) {
        for (Table table : design.tables()) {
            if (table.key().equals(key)) {
                return new LinkedHashSet<>(table.steps());
            }
        }
        return new LinkedHashSet<>(facts.limitRows().getOrDefault(key, List.of()));
    }

    /** What one model asks of its table. */
    private static final class Limits {

        private final Model model;
        private final String table;
        private final Set<String> rows;
        private final Facts facts;
        private final Findings out;

        private Limits(Model model, String table, Set<String> rows, Facts facts, Findings out) {
            this.model = model;
            this.table = table;
            this.rows = rows;
            this.facts = facts;
            this.out = out;
        }

        private void check() {
            model.userTasks().forEach(this::own);
            for (Model.Spot spot : model.spots()) {
                for (Expr expression : spot.read()) {
                    expression.all().forEach(part -> look(spot.tag(), part));
                }
            }
        }

        private void look(Tag tag, Expr part) {
            if (!(part instanceof Expr.Call call)
                    || !(call.base() instanceof Expr.Name bean)
                    || !bean.name().equals("limits")
                    || call.arguments().size() < 2) {
                return;
            }
            if (call.arguments().get(1) instanceof Expr.Text step) {
                row(tag, step.value());
            } else {
                out.error("limit-row.literal", model.file(), tag, call.method());
            }
            if (call.method().equals("share")
                    && call.arguments().size() == 3
                    && !(call.arguments().get(2) instanceof Expr.Amount percent && SHARES.contains(percent.value()))) {
                out.error("limit-row.share", model.file(), tag);
            }
        }

        private void row(Tag tag, String step) {
            if (rows.isEmpty()) {
                out.error("limit-row.table", model.file(), tag, table);
            } else if (!rows.contains(step)) {
                out.unknown("limit-row", model.file(), tag, rows, step, table);
            }
        }

        /** A task says its limit itself, or asks the table, in words or because the platform asks for it. */
        private void own(Tag task) {
            String limit = task.property("yidan:limit");
            String clock = task.property("yidan:clock");
            if (limit.isEmpty()) {
                if (!task.has("dueDate")) {
                    row(task, PartyKnown.stepOf(task.id()));
                }
            } else if (!facts.clocks().contains(clock)) {
                out.unknown("limit-row.clock", model.file(), task, facts.clocks(), clock);
            } else if (!IsoTime.fits(clock, limit)) {
                out.error("limit-row.amount", model.file(), task, limit, clock);
            } else if (task.property("yidan:basis").isEmpty()) {
                out.error("limit-row.basis", model.file(), task);
            }
        }
    }
}
