package org.yidan.designer.rules.model;

import java.util.LinkedHashSet;
import java.util.List;
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
                Set<String> leads = leads(facts, model.process(task));
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

    /** Of a process that has a word of its own for it, that; of every other the one for all. */
    private static Set<String> leads(Facts facts, String process) {
        List<String> own = facts.leads().get(process);
        return new LinkedHashSet<>(own == null ? facts.leads().getOrDefault(Facts.EVERY, List.of()) : own);
    }
}
