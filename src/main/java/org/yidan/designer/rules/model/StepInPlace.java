package org.yidan.designer.rules.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** A step of the office is called once, whole, at the element it is the step of. */
public final class StepInPlace implements Rule {

    @Override
    public String id() {
        return "step-in-place";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Model.Spot spot : model.spots()) {
                for (Expr expression : spot.read()) {
                    for (Expr part : expression.all()) {
                        look(model, spot, expression, part, facts, out);
                    }
                }
            }
        }
    }

    private static void look(Model model, Model.Spot spot, Expr whole, Expr part, Facts facts, Findings out) {
        Facts.Bean bean = part instanceof Expr.Name name ? facts.beans().get(name.name()) : null;
        if (bean == null || !bean.ofSteps()) {
            return;
        }
        if (!(whole instanceof Expr.Call call)
                || call.base() != part
                || Expressions.whole(spot.text()) == null
                || !isPlace(spot, call, facts.steps().get(call.method()))) {
            out.error("step-in-place", model.file(), spot.tag(), spot.text());
            return;
        }
        Facts.Step step = facts.steps().get(call.method());
        Tag node = model.nodeOf(spot.tag());
        boolean here = step != null
                && node != null
                && step.process().equals(model.process(node))
                && step.element().equals(node.id());
        if (!here && bean.methods().containsKey(call.method())) {
            String home = step == null ? "" : step.process() + " " + step.element();
            out.error("step-in-place.element", model.file(), spot.tag(), call.method(), home);
        }
    }

    /** The expression of a service task or a thrown message, or of a listener: of a person's step at the end of his task. */
    private static boolean isPlace(Model.Spot spot, Expr.Call call, Facts.@Nullable Step step) {
        Tag tag = spot.tag();
        String given = tag.is("taskListener") ? "task" : "execution";
        if (!spot.attribute().equals("expression") || !call.arguments().equals(List.of(new Expr.Name(given)))) {
            return false;
        }
        boolean ofOffice = step != null && step.party().isEmpty();
        return tag.is("serviceTask")
                || tag.is("messageEventDefinition")
                || tag.is("taskListener") && (ofOffice || tag.get("event").equals("complete"));
    }
}
