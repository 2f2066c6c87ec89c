package org.yidan.designer.rehearsal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;
import org.yidan.designer.rehearsal.Draft;
import org.yidan.designer.rehearsal.Rehearsal;
import org.yidan.designer.rehearsal.table.TriedTable.Input;
import org.yidan.designer.rehearsal.table.TriedTable.Row;
import org.yidan.engine.OfficeAct;
import org.yidan.shared.Refused;

/** Tries one table, deployed or drafted, without any case: which rows fit, which of them decide, and what comes out. */
@Component
public class TableTrial {

    private static final Set<String> YES = Set.of("true", "是");

    private final RepositoryService repository;
    private final OfficeAct office;
    private final Rehearsal rehearsal;

    TableTrial(RepositoryService repository, OfficeAct office, Rehearsal rehearsal) {
        this.repository = repository;
        this.office = office;
        this.rehearsal = rehearsal;
    }

    /** The tables in force, key and name. */
    public List<TriedTable> deployed() {
        return office.ask(() ->
                repository
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .orderByDecisionDefinitionKey()
                        .asc()
                        .list()
                        .stream()
                        .map(found -> new TriedTable(
                                found.getKey(),
                                Optional.ofNullable(found.getName()).orElse(found.getKey()),
                                "",
                                List.of()))
                        .toList());
    }

    /** The file of the table in force of this key. */
    public byte[] deployed(String key) {
        return office.ask(() -> {
            DecisionDefinition found = repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .latestVersion()
                    .singleResult();
            if (found == null) {
                throw Refused.missing("designer.table-unknown", key);
            }
            return file(found.getId());
        });
    }

    private byte[] file(String definitionId) {
        try (InputStream file = repository.getDecisionModel(definitionId)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The table in a file that has passed the gate before. */
    public AnsweringTable answering(byte[] file) {
        TableFile read = TableFile.read(file);
        return new AnsweringTable(read.model(), read.decision());
    }

    /** The table in a file that somebody brings; refuses what the gate would not let in. */
    public AnsweringTable checked(byte[] file) {
        checkDeployable(file);
        return answering(file);
    }

    /** The table of a version that ran, or runs. */
    public AnsweringTable version(String definitionId) {
        return answering(office.ask(() -> file(definitionId)));
    }

    /** The table in the file. */
    public TriedTable read(byte[] file) {
        return TableFile.read(file).tried();
    }

    /** The rows that fit, in their order; of several in a table of one hit the designer is told. */
    public List<Row> rows(byte[] file, Map<String, String> inputs) {
        checkDeployable(file);
        TableFile read = TableFile.read(file);
        DecisionTable table = read.table();
        VariableMap values = Variables.createVariables();
        for (Input input : read.tried().inputs()) {
            values.put(
                    input.name(),
                    value(input, inputs.getOrDefault(input.name(), "").strip()));
        }
        HitPolicy policy = table.getHitPolicy();
        List<Rule> rules = List.copyOf(table.getRules());
        Map<String, String> labels = table.getOutputs().stream()
                .filter(output -> output.getLabel() != null && output.getName() != null)
                .collect(Collectors.toMap(Output::getName, Output::getLabel));
        table.setHitPolicy(HitPolicy.COLLECT);
        table.removeAttribute("aggregation");
        List<Row> rows = new ArrayList<>();
        for (DmnEvaluatedDecisionRule hit : hits(read.model(), read.decision().getId(), values)) {
            boolean counts = policy != HitPolicy.FIRST || rows.isEmpty();
            rows.add(row(rules, labels, hit, counts));
        }
        if (rows.size() > 1 && policy == HitPolicy.UNIQUE) {
            return rows.stream()
                    .map(row -> new Row(row.number(), row.note(), row.outputs(), false))
                    .toList();
        }
        return List.copyOf(rows);
    }

    /** What the gate would not let in is not evaluated either: an expression could be a program. */
    private void checkDeployable(byte[] file) {
        try {
            rehearsal.in(new Draft("table", List.of(new Draft.File("table.dmn", file))), stage -> true);
        } catch (ProcessEngineException refused) {
            throw Refused.invalid("designer.table-refused", String.valueOf(refused.getMessage()));
        }
    }

    private static List<DmnEvaluatedDecisionRule> hits(DmnModelInstance model, String key, VariableMap values) {
        List<DmnEvaluatedDecisionRule> hits = new ArrayList<>();
        var settings = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        settings.getCustomPostDecisionTableEvaluationListeners().add(event -> hits.addAll(event.getMatchingRules()));
        DmnEngine engine = settings.buildEngine();
        try {
            engine.evaluateDecision(engine.parseDecision(key, model), values);
        } catch (DmnEngineException failed) {
            throw Refused.invalid("designer.table-failed", String.valueOf(failed.getMessage()));
        }
        return hits;
    }

    private static Row row(List<Rule> rules, Map<String, String> labels, DmnEvaluatedDecisionRule hit, boolean counts) {
        int at = 0;
        while (at < rules.size() && !rules.get(at).getId().equals(hit.getId())) {
            at++;
        }
        String note = at < rules.size() && rules.get(at).getDescription() != null
                ? rules.get(at).getDescription().getTextContent()
                : "";
        List<String> outputs = hit.getOutputEntries().entrySet().stream()
                .map(output -> labels.getOrDefault(output.getKey(), output.getKey()) + "："
                        + output.getValue().getValue().getValue())
                .toList();
        return new Row(at + 1, note, outputs, counts);
    }

    private static Object value(Input input, String text) {
        if (text.isEmpty()) {
            return Variables.untypedNullValue();
        }
        try {
            return switch (input.type()) {
                case "boolean" -> YES.contains(text);
                case "integer", "long" -> Long.valueOf(text);
                case "double", "number" -> Double.valueOf(text);
                case "date" -> LocalDate.parse(text);
                default -> text;
            };
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            throw Refused.invalid("designer.table-input", input.name(), input.type(), text);
        }
    }
}
