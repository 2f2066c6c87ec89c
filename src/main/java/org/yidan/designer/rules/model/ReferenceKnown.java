package org.yidan.designer.rules.model;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** What a model calls, asks, waits for or throws is there. */
public final class ReferenceKnown implements Rule {

    private static final Map<String, String> REFERENCES = Map.of(
            "messageRef", "message",
            "errorRef", "error",
            "escalationRef", "escalation",
            "signalRef", "signal",
            "attachedToRef", "",
            "sourceRef", "",
            "targetRef", "");

    private static final Set<String> OF_FLOWS = Set.of("sourceRef", "targetRef");

    @Override
    public String id() {
        return "reference-known";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        Set<String> processes = new LinkedHashSet<>(facts.processes());
        Set<String> decisions = new LinkedHashSet<>(facts.decisions().keySet());
        design.models().forEach(model -> model.processes().forEach(one -> processes.add(one.id())));
        design.tables().forEach(table -> decisions.add(table.key()));
        for (Model model : design.models()) {
            for (Tag tag : model.all()) {
                if (tag.is("callActivity")) {
                    known("reference-known.process", model, tag, "calledElement", processes, out);
                } else if (tag.is("businessRuleTask")) {
                    known("reference-known.decision", model, tag, "decisionRef", decisions, out);
                } else if (tag.is("message") && !tag.get("name").isEmpty()) {
                    message(model, tag, facts, out);
                }
                inFile(model, tag, out);
            }
        }
    }

    private static void known(String key, Model model, Tag tag, String attribute, Set<String> known, Findings out) {
        String asked = tag.get(attribute);
        if (!known.contains(asked)) {
            out.unknown(key, model.file(), tag, known, asked);
        }
    }

    /** A message that nothing sends would be waited for without end. */
    private static void message(Model model, Tag message, Facts facts, Findings out) {
        if (!facts.messages().contains(message.get("name"))) {
            out.unknown("reference-known.message", model.file(), message, facts.messages(), message.get("name"));
        }
    }

    private static void inFile(Model model, Tag tag, Findings out) {
        for (Map.Entry<String, String> reference : REFERENCES.entrySet()) {
            boolean flow = OF_FLOWS.contains(reference.getKey());
            if (flow != tag.is("sequenceFlow") && flow) {
                continue;
            }
            String id = tag.get(reference.getKey());
            boolean needed = tag.name().equals(reference.getValue() + "EventDefinition") && needsReference(tag);
            Tag found = model.byId(id);
            boolean right = found != null && (reference.getValue().isEmpty() || found.is(reference.getValue()));
            if (id.isEmpty() ? needed : !right) {
                out.error("reference-known", model.file(), tag, reference.getKey(), id);
            }
        }
    }

    /** Errors and escalations may be caught whatever they are. */
    private static boolean needsReference(Tag definition) {
        Tag event = definition.parent();
        boolean thrown = event != null && (event.is("endEvent") || event.is("intermediateThrowEvent"));
        return thrown && !definition.is("messageEventDefinition") || !thrown && definition.is("messageEventDefinition");
    }
}
