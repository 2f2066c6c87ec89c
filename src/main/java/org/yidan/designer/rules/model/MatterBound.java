package org.yidan.designer.rules.model;

import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** Every task says for which matter it is done. */
public final class MatterBound implements Rule {

    @Override
    public String id() {
        return "matter-bound";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag task : model.userTasks()) {
                String matter = binding(task);
                if (matter.isEmpty()) {
                    out.error("matter-bound", model.file(), task);
                } else if (Expressions.isIn(matter)
                        ? !(Expressions.whole(matter) instanceof Expr.Name)
                        : matter.contains(" ")) {
                    out.error("matter-bound.value", model.file(), task, matter);
                }
            }
        }
    }

    /** Its own binding, or that of the sub-process or process around it. */
    private static String binding(Tag task) {
        String matter = "";
        Tag at = task;
        while (matter.isEmpty() && at != null) {
            matter = at.property("yidan:matter");
            at = at.parent();
        }
        return matter;
    }
}
