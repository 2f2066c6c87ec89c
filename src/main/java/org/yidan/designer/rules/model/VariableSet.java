package org.yidan.designer.rules.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** What an expression reads was set before: by code of the process, or by an element of the model that leads there. */
public final class VariableSet implements Rule {

    private static final Set<String> GIVEN = Set.of(
            "execution", "task", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    @Override
    public String id() {
        return "variable-set";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            Map<String, List<Tag>> setters = model.variables();
            for (Model.Spot spot : model.spots()) {
                for (String name : names(spot)) {
                    if (!GIVEN.contains(name) && !facts.beans().containsKey(name)) {
                        look(model, spot, name, setters, facts, out);
                    }
                }
            }
        }
    }

    private static void look(
            Model model, Model.Spot spot, String name, Map<String, List<Tag>> setters, Facts facts, Findings out) {
        Set<String> known = Facts.known(facts.variables(), model.process(spot.tag()));
        if (known.contains(name)) {
            return;
        }
        List<Tag> here = setters.get(name);
        if (here == null) {
            known.addAll(setters.keySet());
            out.unknown("variable-set", model.file(), spot.tag(), known, name);
        } else if (!isSetBefore(model, spot.tag(), here)) {
            out.error("variable-set.later", model.file(), spot.tag(), name, nameOf(here.get(0)));
        }
    }

    private static String nameOf(Tag setter) {
        return setter.get("name").isEmpty() ? setter.id() : setter.get("name");
    }

    private static boolean isSetBefore(Model model, Tag reader, List<Tag> setters) {
        Tag node = model.nodeOf(reader);
        if (node == null) {
            return true;
        }
        for (Tag setter : setters) {
            if (setter == node || isWithin(node, setter) || model.ways().lead(setter, node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(Tag inner, Tag outer) {
        Tag at = inner;
        while (at != null && at != outer) {
            at = at.parent();
        }
        return at != null;
    }

    /** Names that are no member of another; what is called is asked by the rule of calls. */
    private static Set<String> names(Model.Spot spot) {
        Set<String> names = new LinkedHashSet<>();
        for (Expr expression : spot.read()) {
            collect(expression, names);
        }
        return names;
    }

    private static void collect(Expr expression, Set<String> names) {
        if (expression instanceof Expr.Name name) {
            names.add(name.name());
        }
        for (Expr part : expression.parts()) {
            boolean called = expression instanceof Expr.Call call && call.base() == part && part instanceof Expr.Name;
            if (!called) {
                collect(part, names);
            }
        }
    }
}
