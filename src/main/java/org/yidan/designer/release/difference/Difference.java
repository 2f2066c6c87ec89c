package org.yidan.designer.release.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yidan.designer.release.ModelFile;
import org.yidan.designer.release.difference.Change.Kind;
import org.yidan.shared.Refused;

/** What some files change of others: processes and tables are compared by their keys, forms by their ids. */
public final class Difference {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the processes of a model say to each other by. */
    private static final Set<String> SHARED = Set.of("message", "error", "escalation", "signal");

    private final Files before;
    private final Files after;

    private Difference(Files before, Files after) {
        this.before = before;
        this.after = after;
    }

    /** Files taken apart, each part by what it is known by. */
    private record Files(
            Map<String, Element> processes,
            Map<String, Element> tables,
            Map<String, JsonNode> forms,
            Map<String, String> shared,
            Set<String> named) {

        static Files of(List<ModelFile> files) {
            Files parts =
                    new Files(new HashMap<>(), new HashMap<>(), new HashMap<>(), new TreeMap<>(), new TreeSet<>());
            for (ModelFile file : files) {
                if (file.name().endsWith(".form")) {
                    JsonNode form = json(file);
                    parts.forms.put(form.path("id").asText(file.name()), form);
                } else {
                    Element root = Xml.read(file.content());
                    Xml.below(root, "process").forEach(one -> parts.processes.put(one.getAttribute("id"), one));
                    Xml.below(root, "decision").forEach(one -> parts.tables.put(one.getAttribute("id"), one));
                    parts.named.addAll(formsIn(root));
                    Xml.below(root)
                            .filter(one -> SHARED.contains(one.getLocalName()))
                            .forEach(one -> parts.shared.put(
                                    one.getAttribute("id"), Xml.flat(one).toString()));
                }
            }
            return parts;
        }
    }

    /** The changes; one line that says so when only the picture of a model is another. */
    public static List<Change> of(List<ModelFile> before, List<ModelFile> after) {
        List<Change> changes = new Difference(Files.of(before), Files.of(after)).changes();
        return changes.isEmpty() ? List.of(Change.of(Kind.PICTURE, "", "")) : changes;
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        sorted(after.processes)
                .forEach(key ->
                        changes.addAll(ModelDifference.of(before.processes.get(key), get(after.processes, key))));
        if (!before.processes.isEmpty()) {
            after.shared.forEach((id, said) -> {
                String was = before.shared.getOrDefault(id, "");
                if (!was.equals(said)) {
                    changes.add(new Change(Kind.SETTING, id, id, "", was, said));
                }
            });
        }
        sorted(after.forms).forEach(id -> changes.addAll(form(id, before.forms.get(id), get(after.forms, id))));
        before.forms.keySet().stream()
                .filter(id -> !after.forms.containsKey(id) && !after.processes.isEmpty() && before.named.contains(id))
                .sorted()
                .forEach(id -> changes.add(Change.of(Kind.FORM_REMOVED, id, id)));
        sorted(after.tables)
                .forEach(key -> changes.addAll(TableDifference.of(before.tables.get(key), get(after.tables, key))));
        return changes;
    }

    private static Stream<String> sorted(Map<String, ?> parts) {
        return parts.keySet().stream().sorted();
    }

    private static <T> T get(Map<String, T> parts, String key) {
        return Optional.ofNullable(parts.get(key)).orElseThrow();
    }

    private static List<Change> form(String id, @Nullable JsonNode before, JsonNode after) {
        return before == null ? List.of(Change.of(Kind.FORM_NEW, id, id)) : FormDifference.of(id, before, after);
    }

    /** The keys of the processes in these files. */
    public static Set<String> processes(List<ModelFile> files) {
        return keys(files, ".bpmn", "process");
    }

    /** The keys of the tables in these files. */
    public static Set<String> tables(List<ModelFile> files) {
        return keys(files, ".dmn", "decision");
    }

    private static Set<String> keys(List<ModelFile> files, String ending, String element) {
        return files.stream()
                .filter(file -> file.name().endsWith(ending))
                .flatMap(file -> Xml.below(Xml.read(file.content()), element))
                .map(one -> one.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of the forms a model names. */
    public static Set<String> forms(ModelFile model) {
        return formsIn(Xml.read(model.content()));
    }

    /** The keys of the tables a model asks. */
    public static Set<String> asked(ModelFile model) {
        return Xml.all(Xml.read(model.content()), "businessRuleTask").stream()
                .map(task -> attribute(task, "decisionRef"))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The id a form gives itself; empty for what is none. */
    public static String formId(ModelFile form) {
        return form.name().endsWith(".form") ? json(form).path("id").asText("") : "";
    }

    private static Set<String> formsIn(Element root) {
        return Stream.of("userTask", "startEvent")
                .flatMap(name -> Xml.all(root, name).stream())
                .map(node -> attribute(node, "formRef"))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String attribute(Element one, String name) {
        return Xml.flat(one).getOrDefault("@" + name, "");
    }

    private static JsonNode json(ModelFile file) {
        try {
            return JSON.readTree(file.content());
        } catch (IOException broken) {
            throw Refused.invalid("designer.file-unreadable", file.name());
        }
    }
}
