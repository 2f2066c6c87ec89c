package org.yidan.designer.rules.model;

import java.util.LinkedHashSet;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** The post in {@code posts.of} is one of a party there is, and of a role there is. */
public final class PartyKnown implements Rule {

    @Override
    public String id() {
        return "party-known";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Model.Spot spot : model.spots()) {
                for (Expr expression : spot.read()) {
                    for (Expr part : expression.all()) {
                        look(model, spot.tag(), part, facts, out);
                    }
                }
            }
        }
    }

    private static void look(Model model, Tag tag, Expr part, Facts facts, Findings out) {
        if (!(part instanceof Expr.Call call)
                || !(call.base() instanceof Expr.Name bean)
                || !bean.name().equals("posts")
                || call.arguments().size() != 2
                || !(call.arguments().get(1) instanceof Expr.Text word)) {
            return;
        }
        String process = model.process(tag);
        String party = word.value();
        switch (call.method()) {
            case "of" -> ofPosts(model, tag, process, party, facts, out);
            case "units" -> {
                Set<String> units = Facts.known(facts.units(), process);
                if (!units.contains(party)) {
                    out.unknown("party-known", model.file(), tag, units, party);
                }
            }
            case "user" -> {
                Set<String> steps = steps(model, process, facts);
                if (!steps.contains(party)
                        && !Facts.known(facts.parties(), process).contains(party)) {
                    out.unknown("party-known.step", model.file(), tag, steps, party);
                }
            }
            default -> {}
        }
    }

    private static void ofPosts(Model model, Tag tag, String process, String party, Facts facts, Findings out) {
        Set<String> whole = Facts.known(facts.parties(), process);
        int dot = party.indexOf('.');
        if (whole.contains(party)) {
            return;
        }
        Set<String> units = Facts.known(facts.units(), process);
        if (dot < 0) {
            out.unknown("party-known", model.file(), tag, whole, party);
        } else if (!units.contains(party.substring(0, dot))) {
            out.unknown("party-known.unit", model.file(), tag, units, party.substring(0, dot), party);
        } else if (!facts.roles().contains(party.substring(dot + 1))) {
            out.unknown("party-known.role", model.file(), tag, facts.roles(), party.substring(dot + 1), party);
        }
    }

    /** Steps that somebody did: the user tasks of the model, and the office's steps of the process. */
    private static Set<String> steps(Model model, String process, Facts facts) {
        Set<String> steps = new LinkedHashSet<>();
        for (Tag task : model.userTasks()) {
            steps.add(stepOf(task.id()));
        }
        facts.steps().forEach((key, step) -> {
            if (step.process().equals(process)) {
                steps.add(key);
            }
        });
        return steps;
    }

    /** {@code acceptDispatch} of {@code UserTask_AcceptDispatch}; empty where the id has no such shape. */
    static String stepOf(String id) {
        int from = id.indexOf('_') + 1;
        return from == 0 || from == id.length()
                ? ""
                : id.substring(from, from + 1).toLowerCase() + id.substring(from + 1);
    }

    /** The party of {@code ${posts.of(execution,'party')}}; empty for anything else. */
    static String party(String groups) {
        return Expressions.whole(groups) instanceof Expr.Call call
                        && call.base() instanceof Expr.Name bean
                        && bean.name().equals("posts")
                        && call.method().equals("of")
                        && call.arguments().size() == 2
                        && call.arguments().get(1) instanceof Expr.Text party
                ? party.value()
                : "";
    }
}
