package org.yidan.designer.rules.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.IsoTime;
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
            for (Tag task : model.userTasks()) {
                ownLimit(design, model, task, facts, out);
            }
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
        row(design, model, tag, step.value(), facts, out);
        if (call.method().equals("share")
                && call.arguments().size() == 3
                && !(call.arguments().get(2) instanceof Expr.Amount percent && SHARES.contains(percent.value()))) {
            out.error("limit-row.share", model.file(), tag);
        }
    }

    private static void row(Design design, Model model, Tag tag, String step, Facts facts, Findings out) {
        String table = facts.limitTable(model.process(tag));
        Set<String> rows = rows(design, table, facts);
        for (Tag task : model.userTasks()) {
            if (!task.property("yidan:limit").isEmpty()) {
                rows.add(PartyKnown.stepOf(task.id()));
            }
        }
        if (rows.isEmpty()) {
            out.error("limit-row.table", model.file(), tag, table);
        } else if (!rows.contains(step)) {
            out.unknown("limit-row", model.file(), tag, rows, step, table);
        }
    }

    /** A task says its limit itself, or asks the table, in words or because the platform asks for it. */
    private static void ownLimit(Design design, Model model, Tag task, Facts facts, Findings out) {
        String limit = task.property("yidan:limit");
        String clock = task.property("yidan:clock");
        if (limit.isEmpty()) {
            if (!task.has("dueDate")) {
                row(design, model, task, PartyKnown.stepOf(task.id()), facts, out);
            }
        } else if (!facts.clocks().contains(clock)) {
            out.unknown("limit-row.clock", model.file(), task, facts.clocks(), clock);
        } else if (!IsoTime.fits(clock, limit)) {
            out.error("limit-row.amount", model.file(), task, limit, clock);
        } else if (task.property("yidan:basis").isEmpty()) {
            out.error("limit-row.basis", model.file(), task);
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
}
