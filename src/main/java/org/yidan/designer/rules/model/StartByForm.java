package org.yidan.designer.rules.model;

import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** A process begins by its form; what begins by itself are parts within it. */
public final class StartByForm implements Rule {

    private static final Set<String> NOWHERE = Set.of("signalEventDefinition", "conditionalEventDefinition");
    private static final Set<String> WITHIN = Set.of(
            "timerEventDefinition", "messageEventDefinition", "errorEventDefinition", "escalationEventDefinition");

    @Override
    public String id() {
        return "start-by-form";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (Model model : design.models()) {
            for (Tag tag : model.all()) {
                Tag event = tag.parent();
                if (NOWHERE.contains(tag.name())
                        || tag.name().endsWith("EventDefinition")
                                && event != null
                                && event.is("startEvent")
                                && !isAllowed(tag, event)) {
                    out.error("start-by-form", model.file(), tag);
                }
            }
            for (Tag process : model.processes()) {
                int starts = process.each("startEvent").size();
                if (starts != 1) {
                    out.error("start-by-form.one", model.file(), process, String.valueOf(starts));
                }
            }
        }
    }

    private static boolean isAllowed(Tag definition, Tag event) {
        Tag scope = event.parent();
        return scope != null && Model.isOfEvent(scope) && WITHIN.contains(definition.name());
    }
}
