package org.yidan.designer.rules.model;

import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** One unit leads in a matter: only a task of that unit may be done as the lead. */
public final class OneLead implements Rule {

    @Override
    public String id() {
        return "one-lead";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag task : model.userTasks()) {
                String party = PartyKnown.party(task.get("candidateGroups"));
                int dot = party.indexOf('.');
                String unit = dot < 0 ? party : party.substring(0, dot);
                Set<String> leads = Facts.known(facts.leads(), model.process(task));
                if (task.property("yidan:dutyRole").equals("LEAD") && !party.isEmpty() && !leads.contains(unit)) {
                    boolean township = unit.startsWith("township");
                    out.error(
                            township ? "one-lead.township" : "one-lead",
                            model.file(),
                            task,
                            party,
                            String.join(" ", leads));
                }
            }
        }
    }
}
