package org.yidan.designer.rules.model;

import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** Every task says in which duty of the list it is done. */
public final class DutyRole implements Rule {

    @Override
    public String id() {
        return "duty-role";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag task : model.userTasks()) {
                String role = task.property("yidan:dutyRole");
                if (role.isEmpty()) {
                    out.error("duty-role", model.file(), task, String.join(" ", facts.dutyRoles()));
                } else if (!facts.dutyRoles().contains(role)) {
                    out.unknown("duty-role.unknown", model.file(), task, facts.dutyRoles(), role);
                }
            }
        }
    }
}
