package org.yidan.designer.release.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yidan.designer.release.difference.Change.Kind;

/** What one process of a draft changes of the process that runs. */
final class ModelDifference {

    private static final Pattern POSTS = Pattern.compile("@(candidateGroups|candidateUsers|assignee)$");
    private static final Pattern LIMITS = Pattern.compile(
            "@(dueDate|followUpDate)$|timeDate$|timeDuration$|timeCycle$|property\\[[^]]*limit[^]]*]@value$");
    private static final Pattern FORMS = Pattern.compile("@(formKey|formRef|formRefBinding|formRefVersion)$");
    private static final Pattern TEXTS = Pattern.compile("^documentation|@name$");

    private static final Set<Kind> FIRST_SAID = Set.of(Kind.POST, Kind.LIMIT, Kind.STEP_FORM);

    private final @Nullable ModelParts before;
    private final ModelParts after;
    private final List<Change> changes = new ArrayList<>();

    private ModelDifference(@Nullable ModelParts before, ModelParts after) {
        this.before = before;
        this.after = after;
    }

    static List<Change> of(@Nullable Element before, Element after) {
        return new ModelDifference(before == null ? null : new ModelParts(before), new ModelParts(after)).changes();
    }

    private List<Change> changes() {
        ModelParts old = before;
        if (old == null) {
            changes.add(Change.of(Kind.PROCESS_NEW, after.title(), after.title()));
            return changes;
        }
        compare(after.title(), old.head(), after.head());
        Set<String> common = new LinkedHashSet<>(after.nodes().keySet());
        common.retainAll(old.nodes().keySet());
        Set<String> steps = common.stream().filter(id -> isStep(old, id)).collect(Collectors.toSet());
        after.nodes().keySet().stream().filter(id -> !common.contains(id)).forEach(id -> added(id, steps));
        old.nodes().keySet().stream()
                .filter(id -> !common.contains(id))
                .forEach(id ->
                        changes.add(new Change(Kind.STEP_REMOVED, after.title(), old.name(id), id, old.name(id), "")));
        common.forEach(id -> step(old, id));
        steps.stream().sorted().forEach(id -> order(old, id, steps));
        conditions(old);
        Settings.tag(
                after.title(),
                old.head().getOrDefault("@versionTag", ""),
                after.head().getOrDefault("@versionTag", ""),
                changes);
        return changes;
    }

    private static boolean isStep(ModelParts parts, String id) {
        Element node = parts.nodes().get(id);
        return node != null && !node.getLocalName().endsWith("Gateway");
    }

    /** A new step, with who does it, until when, and by which form. */
    private void added(String id, Set<String> steps) {
        changes.add(new Change(Kind.STEP_ADDED, after.title(), after.name(id), id, "", around(after, id, steps)));
        Map<String, String> becomes = after.settings(id);
        becomes.keySet().removeIf(path -> !FIRST_SAID.contains(kind(path)));
        compare(after.name(id), Map.of(), becomes);
    }

    /** Between which steps a new one stands. */
    private static String around(ModelParts parts, String id, Set<String> steps) {
        return names(parts, parts.previous(id, steps)) + " → " + parts.name(id) + " → "
                + names(parts, parts.next(id, steps));
    }

    private void step(ModelParts old, String id) {
        if (!old.name(id).equals(after.name(id))) {
            changes.add(new Change(Kind.STEP_RENAMED, after.title(), after.name(id), id, old.name(id), after.name(id)));
        }
        Map<String, String> was = old.settings(id);
        Map<String, String> becomes = after.settings(id);
        was.remove("@name");
        becomes.remove("@name");
        compare(after.name(id), was, becomes);
    }

    private void order(ModelParts old, String id, Set<String> steps) {
        Set<String> was = old.next(id, steps);
        Set<String> becomes = after.next(id, steps);
        if (!was.equals(becomes)) {
            changes.add(new Change(
                    Kind.STEP_MOVED, after.title(), after.name(id), id, names(old, was), names(after, becomes)));
        }
    }

    private void conditions(ModelParts old) {
        Set<String> flows = new TreeSet<>(old.flows().keySet());
        flows.addAll(after.flows().keySet());
        for (String id : flows) {
            String was = condition(old.flows().get(id));
            String becomes = condition(after.flows().get(id));
            if (!was.equals(becomes)) {
                ModelParts has = after.flows().containsKey(id) ? after : old;
                Element flow = Objects.requireNonNull(has.flows().get(id));
                String what =
                        has.name(flow.getAttribute("sourceRef")) + " → " + has.name(flow.getAttribute("targetRef"));
                changes.add(new Change(Kind.CONDITION, after.title(), what, id, was, becomes));
            }
        }
    }

    private static String condition(@Nullable Element flow) {
        return flow == null
                ? ""
                : Xml.below(flow, "conditionExpression")
                        .map(Xml::text)
                        .findFirst()
                        .orElse("");
    }

    private void compare(String what, Map<String, String> was, Map<String, String> becomes) {
        Settings.compare(after.title(), what, was, becomes, ModelDifference::kind, changes);
    }

    private static Kind kind(String path) {
        if (POSTS.matcher(path).find()) {
            return Kind.POST;
        }
        if (LIMITS.matcher(path).find()) {
            return Kind.LIMIT;
        }
        if (FORMS.matcher(path).find()) {
            return Kind.STEP_FORM;
        }
        return TEXTS.matcher(path).find() ? Kind.TEXT : Kind.SETTING;
    }

    private static String names(ModelParts parts, Set<String> ids) {
        return ids.stream().map(parts::name).collect(Collectors.joining("、"));
    }
}
