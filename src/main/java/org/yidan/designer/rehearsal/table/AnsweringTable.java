package org.yidan.designer.rehearsal.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.Refused;

/** A table that answers without being deployed, many times; the same question is answered from memory. For one thread. */
public final class AnsweringTable {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;
    private final String key;
    private final String name;
    private final Map<String, String> asked;
    private final Map<Map<String, @Nullable Object>, List<Map<String, Object>>> answers = new HashMap<>();

    AnsweringTable(DmnModelInstance model, Decision decision) {
        this.key = decision.getId();
        this.name = decision.getName() == null ? key : decision.getName();
        this.table = engine.parseDecision(key, model);
        this.asked = ((DecisionTable) decision.getExpression())
                .getInputs().stream()
                        .collect(Collectors.toMap(input -> input.getId(), input -> input.getInputExpression()
                                .getText()
                                .getTextContent()
                                .strip()));
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** What each input asks for, by the id of the input. */
    public Map<String, String> asked() {
        return asked;
    }

    /** The outputs of the rows that decide, by name; refuses a question that the table cannot answer. */
    public List<Map<String, Object>> answer(Map<String, @Nullable Object> inputs) {
        return answers.computeIfAbsent(inputs, question -> {
            try {
                return engine.evaluateDecision(table, Variables.fromMap(question)).getResultList().stream()
                        .<Map<String, Object>>map(TreeMap::new)
                        .toList();
            } catch (DmnEngineException failed) {
                throw Refused.invalid("designer.table-failed", String.valueOf(failed.getMessage()));
            }
        });
    }
}
