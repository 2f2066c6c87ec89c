package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of a process: its elements, what leads where, and every text in it that may hold an expression. */
public final class Model {

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "businessRuleTask",
            "scriptTask",
            "callActivity",
            "subProcess",
            "adHocSubProcess",
            "transaction",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway");

    private final DesignFile file;
    private final Tag root;
    private final List<Tag> all;
    private final List<Tag> nodes = new ArrayList<>();
    private final List<Tag> flows = new ArrayList<>();
    private final Map<String, Tag> byId = new LinkedHashMap<>();
    private final Map<String, List<Tag>> leaving = new LinkedHashMap<>();
    private final Map<String, List<Tag>> entering = new LinkedHashMap<>();
    private @Nullable List<Spot> spots;
    private @Nullable Ways ways;
    private @Nullable Map<String, List<Tag>> variables;

    Model(DesignFile file, Tag root) {
        this.file = file;
        this.root = root;
        this.all = root.all();
        for (Tag tag : all) {
            if (!tag.id().isEmpty()) {
                byId.putIfAbsent(tag.id(), tag);
            }
            if (tag.within("process") == null) {
                continue;
            }
            if (NODES.contains(tag.name())) {
                nodes.add(tag);
            } else if (tag.is("sequenceFlow")) {
                flows.add(tag);
                leaving.computeIfAbsent(tag.get("sourceRef"), none -> new ArrayList<>())
                        .add(tag);
                entering.computeIfAbsent(tag.get("targetRef"), none -> new ArrayList<>())
                        .add(tag);
            }
        }
    }

    /** A text of the model with an expression in it: of an attribute, or (attribute empty) of the element itself. */
    public record Spot(Tag tag, String attribute, String text, @Nullable List<Expr> parsed) {

        /** The expressions in it; none where one cannot be read, which a rule of its own says. */
        public List<Expr> read() {
            return parsed == null ? List.of() : parsed;
        }
    }

    public DesignFile file() {
        return file;
    }

    public Tag root() {
        return root;
    }

    public List<Tag> all() {
        return all;
    }

    /** Events, tasks, gateways and sub-processes. */
    public List<Tag> nodes() {
        return nodes;
    }

    public List<Tag> flows() {
        return flows;
    }

    public List<Tag> processes() {
        return root.each("process");
    }

    /** Key of the process the element is part of; empty outside of one. An element within may call itself what it likes. */
    public String process(Tag tag) {
        Tag at = tag;
        Tag outer = tag.parent();
        while (outer != null && outer.parent() != null) {
            at = outer;
            outer = outer.parent();
        }
        return outer != null && at.is("process") ? at.id() : "";
    }

    public @Nullable Tag byId(String id) {
        return byId.get(id);
    }

    /** The flows that leave an element. */
    public List<Tag> leaving(Tag node) {
        return leaving.getOrDefault(node.id(), List.of());
    }

    /** The flows that end in an element. */
    public List<Tag> entering(Tag node) {
        return entering.getOrDefault(node.id(), List.of());
    }

    /** The elements of this name. */
    public List<Tag> each(String name) {
        List<Tag> found = new ArrayList<>();
        for (Tag tag : all) {
            if (tag.is(name)) {
                found.add(tag);
            }
        }
        return found;
    }

    public List<Tag> userTasks() {
        return each("userTask");
    }

    /** Every text with an expression. */
    public List<Spot> spots() {
        List<Spot> known = spots;
        if (known == null) {
            known = new ArrayList<>();
            for (Tag tag : all) {
                for (Map.Entry<String, String> attribute : tag.attributes().entrySet()) {
                    if (Expressions.isIn(attribute.getValue())) {
                        known.add(spot(tag, attribute.getKey(), attribute.getValue()));
                    }
                }
                if (Expressions.isIn(tag.text())) {
                    known.add(spot(tag, "", tag.text()));
                }
            }
            spots = known;
        }
        return known;
    }

    private static Spot spot(Tag tag, String attribute, String text) {
        return new Spot(tag, attribute, text, Expressions.in(text));
    }

    /** What can be reached from where. */
    public Ways ways() {
        Ways known = ways;
        if (known == null) {
            known = new Ways(this);
            ways = known;
        }
        return known;
    }

    /** The event definition of an event; null for a plain one. */
    public static @Nullable Tag definition(Tag event) {
        return event.firstEnding("EventDefinition");
    }

    /** Whether a sub-process begins by an event of its own. */
    public static boolean isOfEvent(Tag subProcess) {
        return subProcess.get("triggeredByEvent").equals("true");
    }

    /** The nodes that lie directly in a process or sub-process. */
    public List<Tag> in(Tag scope) {
        List<Tag> found = new ArrayList<>();
        for (Tag child : scope.children()) {
            if (NODES.contains(child.name())) {
                found.add(child);
            }
        }
        return found;
    }

    /** The node an element is or belongs to; null outside of every one. */
    public @Nullable Tag nodeOf(Tag tag) {
        Tag at = tag;
        while (at != null && !NODES.contains(at.name())) {
            at = at.is("sequenceFlow") ? byId(at.get("sourceRef")) : at.parent();
        }
        return at;
    }

    /** Keys of the decisions this model asks. */
    public Set<String> decisions() {
        Set<String> keys = new LinkedHashSet<>();
        for (Tag task : each("businessRuleTask")) {
            keys.add(task.get("decisionRef"));
        }
        return keys;
    }

    /** The variables that elements of the model set, each with those elements. */
    public Map<String, List<Tag>> variables() {
        Map<String, List<Tag>> known = variables;
        if (known == null) {
            known = SetVariables.of(this);
            variables = known;
        }
        return known;
    }

    /** The words of a list with commas. */
    public static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        for (String word : list.split(",")) {
            if (!word.isBlank()) {
                words.add(word.trim());
            }
        }
        return words;
    }
}
