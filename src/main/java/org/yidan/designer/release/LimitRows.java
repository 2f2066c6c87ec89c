package org.yidan.designer.release;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.yidan.designer.release.Definition.Key;
import org.yidan.designer.release.Definition.Kind;
import org.yidan.designer.release.difference.Difference;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/**
 * No case without its row: a table of limits that is to run must answer for every step of the newest model and of every older
 * version that still has cases. Tables are not bound to versions, so an older table meets newer cases.
 */
@Component
class LimitRows {

    private static final String TABLES = "-limits";
    private static final Pattern STEP = Pattern.compile(
            "limits\\.(?:due|followUp|at|share|after)\\(\\s*execution\\s*,\\s*(?:'|\"|&#39;|&apos;|&quot;)([A-Za-z0-9]+)");
    private static final Pattern TEXT = Pattern.compile("<text>\\s*\"([^\"<]{1,40})\"\\s*</text>");
    private static final String ORDINARY = "一般";
    private static final int MOST_SAID = 20;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Definitions definitions;

    LimitRows(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Key of the table with the limits of a process, of those there are; empty for none. */
    static String tableOf(String process, Set<String> tables) {
        if (process.equals("matter-call")) {
            return "call" + TABLES;
        }
        return tables.stream()
                .filter(table -> table.endsWith(TABLES))
                .filter(table -> (process + "-").startsWith(table.substring(0, table.length() - TABLES.length()) + "-"))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    /** Refuses files whose tables of limits leave a step of a version with cases, or of the newest one, without a row. */
    void require(List<ModelFile> files) {
        List<String> missing = missing(files);
        if (!missing.isEmpty()) {
            String more = missing.size() > MOST_SAID ? "……" : "";
            throw Refused.conflict(
                    "designer.limits-missing",
                    missing.stream().limit(MOST_SAID).collect(Collectors.joining("\n")) + more);
        }
    }

    /** The same; what cannot be read is for the gate to say, with its place. */
    void requireOfReadable(List<ModelFile> files) {
        try {
            Difference.processes(files);
            Difference.tables(files);
        } catch (DomainException unreadable) {
            return;
        }
        require(files);
    }

    private List<String> missing(List<ModelFile> files) {
        List<ModelFile> models =
                files.stream().filter(file -> file.name().endsWith(".bpmn")).toList();
        Map<String, ModelFile> tables = new HashMap<>();
        files.stream()
                .filter(file -> file.name().endsWith(".dmn"))
                .forEach(file -> Difference.tables(List.of(file)).stream()
                        .filter(key -> key.endsWith(TABLES))
                        .forEach(key -> tables.put(key, file)));
        if (tables.isEmpty()) {
            return List.of();
        }
        Set<String> drawn = Difference.processes(models);
        List<Definition> all = definitions.all();
        Set<String> known = all.stream()
                .filter(one -> one.kind() == Kind.TABLE)
                .map(Definition::key)
                .collect(Collectors.toCollection(HashSet::new));
        known.addAll(tables.keySet());
        List<String> missing = new ArrayList<>();
        all.stream()
                .filter(one -> one.kind() == Kind.PROCESS)
                .map(Definition::key)
                .distinct()
                .forEach(process -> {
                    ModelFile table = tables.get(tableOf(process, known));
                    if (table != null) {
                        missing.addAll(of(process, !drawn.contains(process), tableOf(process, known), table));
                    }
                });
        models.forEach(model -> Difference.processes(List.of(model)).forEach(process -> {
            ModelFile table = tables.get(tableOf(process, known));
            if (table != null) {
                unanswered(model, tableOf(process, known), table)
                        .forEach(step -> missing.add(Texts.of("designer.limit-row-new", model.name(), step)));
            }
        }));
        return missing;
    }

    private List<String> of(String process, boolean newestStays, String key, ModelFile table) {
        Map<String, Long> running = definitions.running(process);
        List<Definition> versions = definitions.versions(new Key(Kind.PROCESS, process));
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Definition one = versions.get(i);
            long cases = running.getOrDefault(one.id(), 0L);
            if (cases > 0 || i == 0 && newestStays) {
                unanswered(definitions.file(one), key, table)
                        .forEach(step -> missing.add(Texts.of(
                                "designer.limit-row",
                                one.title(),
                                String.valueOf(one.version()),
                                String.valueOf(cases),
                                step)));
            }
        }
        return missing;
    }

    /** The steps a model asks limits of that the table has no row for. */
    private Set<String> unanswered(ModelFile model, String key, ModelFile table) {
        Set<String> steps = matches(STEP, model);
        DmnDecision decision;
        try {
            decision = engine.parseDecision(key, new ByteArrayInputStream(table.content()));
        } catch (DmnEngineException | FeelException broken) {
            return Set.of(); // what is wrong with a table is for the gate to say
        }
        Set<String> urgencies = new TreeSet<>(matches(TEXT, table));
        urgencies.retainAll(Set.of("特急", "紧急"));
        urgencies.add(ORDINARY);
        steps.removeIf(step -> urgencies.stream().allMatch(urgency -> answers(decision, step, urgency)));
        return steps;
    }

    private boolean answers(DmnDecision decision, String step, String urgency) {
        VariableMap inputs = Variables.createVariables().putValue("step", step).putValue("urgency", urgency);
        try {
            return !engine.evaluateDecision(decision, inputs).isEmpty();
        } catch (DmnEngineException | FeelException broken) {
            return true;
        }
    }

    private static Set<String> matches(Pattern pattern, ModelFile file) {
        return pattern.matcher(new String(file.content(), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
