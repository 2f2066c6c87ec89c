package org.yidan.designer.modeler.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Tag;

/**
 * Everything a model names outside of itself, as if it lay beside it.
 *
 * @param forms the forms, with the fields the model keeps
 * @param facts what is known, with the tables, their rows and the processes that the model names
 */
record Companions(List<DesignFile> forms, Facts facts) {

    /** Of the model, beside what is known of the server. */
    static Companions of(DesignFile model, Facts facts) {
        Tag root = model.root();
        Reading reading = new Reading(facts);
        if (root != null) {
            root.all().forEach(reading::read);
        }
        return new Companions(reading.forms(), reading.facts());
    }

    /** Collects them element by element. */
    private static final class Reading {

        private final Map<String, Set<String>> fields = new LinkedHashMap<>();
        private final Map<String, Object> known;
        private final Map<String, Object> decisions;
        private final Map<String, Object> rows;
        private final Set<Object> processes;
        private final Facts before;

        private Reading(Facts before) {
            this.before = before;
            this.known = new LinkedHashMap<>(before.map());
            this.decisions = copy("decisions");
            this.rows = copy("limitRows");
            this.processes = new LinkedHashSet<>(before.processes());
        }

        private Map<String, Object> copy(String key) {
            Map<String, Object> copy = new LinkedHashMap<>();
            if (known.get(key) instanceof Map<?, ?> map) {
                map.forEach((name, value) -> copy.put(String.valueOf(name), value));
            }
            return copy;
        }

        private void read(Tag tag) {
            if (tag.has("formRef")) {
                keys(tag);
            }
            if (tag.has("decisionRef")) {
                decisions.putIfAbsent(tag.get("decisionRef"), Map.of("inputs", Map.of(), "outputs", Map.of()));
            }
            if (tag.has("calledElement")) {
                processes.add(tag.get("calledElement"));
            }
            Tag process = tag.within("process");
            if (process != null) {
                tag.attributes().values().forEach(text -> limits(process.id(), text));
                limits(process.id(), tag.text());
            }
        }

        /** The form has what the step keeps, shows and asks. */
        private void keys(Tag tag) {
            Set<String> keys = fields.computeIfAbsent(tag.get("formRef"), none -> new LinkedHashSet<>());
            for (String property : new String[] {"yidan:keeps", "yidan:note", "yidan:result"}) {
                for (String key : tag.property(property).split(",")) {
                    if (!key.trim().isEmpty()) {
                        keys.add(key.trim());
                    }
                }
            }
        }

        private void limits(String process, String text) {
            List<Expr> read = Expressions.isIn(text) ? Expressions.in(text) : null;
            for (Expr expression : read == null ? List.<Expr>of() : read) {
                for (Expr part : expression.all()) {
                    if (part instanceof Expr.Call call
                            && call.base() instanceof Expr.Name bean
                            && bean.name().equals("limits")
                            && call.arguments().size() > 1
                            && call.arguments().get(1) instanceof Expr.Text step) {
                        row(before.limitTable(process), step.value());
                    }
                }
            }
        }

        private void row(String table, String step) {
            Set<Object> steps = new LinkedHashSet<>();
            if (rows.get(table) instanceof Iterable<?> there) {
                there.forEach(steps::add);
            }
            steps.add(step);
            rows.put(table, new ArrayList<>(steps));
        }

        private List<DesignFile> forms() {
            List<DesignFile> forms = new ArrayList<>();
            fields.forEach((id, keys) -> {
                List<Map<String, Object>> components = new ArrayList<>();
                keys.forEach(key -> components.add(Map.of("id", key, "key", key, "label", key, "type", "textfield")));
                forms.add(DesignFile.form(
                        id + ".form",
                        Map.of("id", id, "schemaVersion", 16, "type", "default", "components", components)));
            });
            return forms;
        }

        private Facts facts() {
            known.put("decisions", decisions);
            known.put("limitRows", rows);
            known.put("processes", new ArrayList<>(processes));
            return Facts.of(known);
        }
    }
}
