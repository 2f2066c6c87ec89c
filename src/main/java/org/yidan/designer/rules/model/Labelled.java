package org.yidan.designer.rules.model;

import java.util.List;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** What is drawn is named: tasks by what is done, forks by a question, their ways by the answers. */
public final class Labelled implements Rule {

    private static final Set<String> NAMED = Set.of(
            "userTask", "serviceTask", "businessRuleTask", "callActivity", "subProcess", "startEvent", "endEvent");

    @Override
    public String id() {
        return "labelled";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag node : model.nodes()) {
                if (NAMED.contains(node.name()) && node.get("name").isEmpty()) {
                    out.warning("labelled", model.file(), node);
                }
                boolean fork =
                        node.is("exclusiveGateway") && model.leaving(node).size() > 1;
                if (fork && !node.get("name").endsWith("？")) {
                    out.warning("labelled.question", model.file(), node);
                }
                for (Tag way : fork ? model.leaving(node) : List.<Tag>of()) {
                    if (way.get("name").isEmpty()) {
                        out.warning("labelled.answer", model.file(), way);
                    }
                }
            }
        }
    }
}
