package org.yidan.designer.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Expr;
import org.yidan.designer.rules.Expressions;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Model;
import org.yidan.designer.rules.Table;
import org.yidan.designer.rules.Tag;

/** What the models and tables the application came with say: their words are those that other models may use. */
final class ShippedFiles {

    private static final List<String> KEPT = List.of("assignee", "candidateGroups", "businessKey", "calledElement");

    private final Design design;

    private ShippedFiles(List<DesignFile> files) {
        this.design = new Design(files);
    }

    static ShippedFiles read() {
        List<DesignFile> files = new ArrayList<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : List.of("classpath*:processes/*.bpmn", "classpath*:processes/*.dmn")) {
                for (Resource file : resolver.getResources(pattern)) {
                    DesignFiles.read(String.valueOf(file.getFilename()), file.getContentAsByteArray(), broken -> {
                                throw new IllegalStateException(broken.message());
                            })
                            .ifPresent(files::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ShippedFiles(files);
    }

    /** By process and attribute what it says of holders, calls and numbers, and which beans it names. */
    Map<String, Map<String, List<String>>> words(Set<String> beans) {
        Map<String, Map<String, List<String>>> words = new TreeMap<>();
        for (Model model : design.models()) {
            Map<String, Set<String>> said = new LinkedHashMap<>();
            for (Tag tag : model.all()) {
                for (String attribute : KEPT) {
                    if (tag.has(attribute)) {
                        said.computeIfAbsent(attribute, none -> new LinkedHashSet<>())
                                .add(tag.get(attribute));
                    }
                }
            }
            Set<String> named = said.computeIfAbsent("beans", none -> new LinkedHashSet<>());
            parts(model).forEach(part -> {
                if (part instanceof Expr.Name name && beans.contains(name.name())) {
                    named.add(name.name());
                }
            });
            Map<String, List<String>> lists = new TreeMap<>();
            said.forEach((attribute, values) -> lists.put(attribute, List.copyOf(values)));
            model.processes().forEach(process -> words.put(process.id(), lists));
        }
        return words;
    }

    /** Every part of every expression of a model. */
    private static List<Expr> parts(Model model) {
        List<Expr> parts = new ArrayList<>();
        for (Model.Spot spot : model.spots()) {
            spot.read().forEach(one -> parts.addAll(one.all()));
        }
        return parts;
    }

    /** The second argument of the calls of this method of {@code posts} or {@code limits}, by process. */
    private Map<String, Set<String>> asked(String bean, Set<String> methods) {
        Map<String, Set<String>> asked = new TreeMap<>();
        for (Model model : design.models()) {
            Set<String> words = new LinkedHashSet<>();
            for (Expr part : parts(model)) {
                if (part instanceof Expr.Call call
                        && call.base() instanceof Expr.Name name
                        && name.name().equals(bean)
                        && methods.contains(call.method())
                        && call.arguments().size() > 1
                        && call.arguments().get(1) instanceof Expr.Text word) {
                    words.add(word.value());
                }
            }
            model.processes().forEach(process -> asked.put(process.id(), words));
        }
        return asked;
    }

    /** The parties that {@code posts.of} is asked for, by process. */
    Map<String, Set<String>> parties() {
        return asked("posts", Set.of("of"));
    }

    /** The parties of several units, by process. */
    Map<String, Set<String>> severalUnits() {
        return asked("posts", Set.of("units"));
    }

    /** The units whose tasks are done as the lead, by process. */
    Map<String, List<String>> leads() {
        Map<String, List<String>> leads = new TreeMap<>();
        for (Model model : design.models()) {
            Set<String> units = new LinkedHashSet<>();
            units.add("lead");
            for (Tag task : model.userTasks()) {
                String party = partyOf(task);
                if (task.property("yidan:dutyRole").equals("LEAD") && party.indexOf('.') > 0) {
                    units.add(party.substring(0, party.indexOf('.')));
                }
            }
            model.processes().forEach(process -> leads.put(process.id(), List.copyOf(units)));
        }
        leads.put(Facts.EVERY, List.of("lead"));
        return leads;
    }

    private static String partyOf(Tag task) {
        return Expressions.whole(task.get("candidateGroups")) instanceof Expr.Call call
                        && call.arguments().size() > 1
                        && call.arguments().get(1) instanceof Expr.Text party
                ? party.value()
                : "";
    }

    Set<String> dutyRoles() {
        Set<String> roles = new LinkedHashSet<>();
        for (Model model : design.models()) {
            model.userTasks().forEach(task -> roles.add(task.property("yidan:dutyRole")));
        }
        return roles;
    }

    Set<String> messages() {
        Set<String> names = new LinkedHashSet<>();
        for (Model model : design.models()) {
            model.each("message").forEach(message -> names.add(message.get("name")));
        }
        return names;
    }

    Map<String, Facts.Decision> decisions() {
        Map<String, Facts.Decision> decisions = new TreeMap<>();
        for (Table table : design.tables()) {
            decisions.put(table.key(), new Facts.Decision(columns(table.inputs()), columns(table.outputs())));
        }
        return decisions;
    }

    private static Map<String, String> columns(List<Table.Column> columns) {
        Map<String, String> types = new LinkedHashMap<>();
        columns.forEach(column -> types.put(column.name(), column.type()));
        return types;
    }

    Map<String, List<String>> limitRows() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Table table : design.tables()) {
            if (table.key().endsWith("-limits")) {
                rows.put(table.key(), table.steps());
            }
        }
        return rows;
    }

    /** The table with the steps a process asks for, where it is not its own. */
    Map<String, String> limitTables() {
        Map<String, String> tables = new TreeMap<>();
        Map<String, List<String>> rows = limitRows();
        asked("limits", Set.of("due", "followUp", "at", "share", "after"))
                .forEach((process, steps) -> rows.forEach((table, known) -> {
                    if (!table.equals(process + "-limits")
                            && !rows.containsKey(process + "-limits")
                            && !steps.isEmpty()
                            && known.containsAll(steps)) {
                        tables.put(process, table);
                    }
                }));
        return tables;
    }
}
