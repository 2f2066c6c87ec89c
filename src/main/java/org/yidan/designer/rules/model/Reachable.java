package org.yidan.designer.rules.model;

import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** Every element is reached, and from every element it goes on to an end. */
public final class Reachable implements Rule {

    private static final Set<String> ENDS = Set.of("endEvent", "boundaryEvent");

    @Override
    public String id() {
        return "reachable";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag process : model.processes()) {
                for (Tag node : model.nodes()) {
                    if (node.within("process") == process) {
                        look(model, process, node, out);
                    }
                }
            }
        }
    }

    private static void look(Model model, Tag process, Tag node, Findings out) {
        boolean compensates = node.get("isForCompensation").equals("true");
        if (!model.ways().lead(process, node) && !compensates) {
            out.error("reachable", model.file(), node);
        }
        boolean ends = ENDS.contains(node.name()) && !isOpenBoundary(model, node)
                || Model.isOfEvent(node)
                || compensates
                || isInAdHoc(node)
                || endsByLink(node);
        if (!ends && model.leaving(node).isEmpty()) {
            out.error("reachable.dead-end", model.file(), node);
        }
    }

    /** A boundary event leads somewhere, but one that only compensates. */
    private static boolean isOpenBoundary(Model model, Tag node) {
        return node.is("boundaryEvent")
                && node.first("compensateEventDefinition") == null
                && model.leaving(node).isEmpty();
    }

    private static boolean isInAdHoc(Tag node) {
        Tag scope = node.parent();
        return scope != null && scope.is("adHocSubProcess");
    }

    private static boolean endsByLink(Tag node) {
        return node.is("intermediateThrowEvent") && node.first("linkEventDefinition") != null;
    }
}
