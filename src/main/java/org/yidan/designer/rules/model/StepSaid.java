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

/** What a step says of its answers and its people is there: fields of its form, and steps before it. */
public final class StepSaid implements Rule {

    private static final String OURS = "yidan:";
    private static final List<String> KNOWN = List.of(
            "yidan:matter",
            "yidan:dutyRole",
            "yidan:keeps",
            "yidan:otherThan",
            "yidan:limit",
            "yidan:clock",
            "yidan:basis",
            "yidan:note",
            "yidan:result",
            "yidan:case",
            "yidan:starters",
            "yidan:lead",
            "yidan:title",
            "yidan:readers",
            "yidan:lapse");

    @Override
    public String id() {
        return "step-said";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag property : model.each("property")) {
                String name = property.get("name");
                if (name.startsWith(OURS) && !KNOWN.contains(name)) {
                    out.unknown("step-said.property", model.file(), property, KNOWN, name);
                }
            }
            Set<String> steps = new LinkedHashSet<>();
            model.userTasks().forEach(task -> steps.add(task.id()));
            for (Tag node : model.nodes()) {
                fields(design, model, node, "yidan:keeps", out);
                fields(design, model, node, "yidan:note", out);
                fields(design, model, node, "yidan:result", out);
                for (String step : Model.words(node.property("yidan:otherThan"))) {
                    Tag before = model.byId(step);
                    if (before == null || !before.is("userTask")) {
                        out.unknown("step-said.step", model.file(), node, steps, step);
                    } else if (!model.ways().lead(before, node)) {
                        out.error("step-said.later", model.file(), node, step);
                    }
                }
            }
        }
    }

    private static void fields(Design design, Model model, Tag node, String property, Findings out) {
        Set<String> fields = design.fieldsOf(node.get("formRef"));
        for (String answer : Model.words(node.property(property))) {
            if (!fields.isEmpty() && !fields.contains(answer)) {
                out.unknown("step-said", model.file(), node, fields, answer, property);
            }
        }
    }
}
