package org.yidan.designer.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Table;
import org.yidan.engine.OfficeAct;

/** What is deployed, newest versions only; a table is read once for each version. */
@Component
class TablesInForce {

    private final ObjectProvider<RepositoryService> repository;
    private final OfficeAct office;
    private final Map<String, List<Table>> read = new ConcurrentHashMap<>();

    /** The provider keeps what the engine's own start needs out of a circle with it. */
    TablesInForce(ObjectProvider<RepositoryService> repository, OfficeAct office) {
        this.repository = repository;
        this.office = office;
    }

    /** Keys of the deployed processes. */
    List<String> processes() {
        return asked(() -> repository().createProcessDefinitionQuery().latestVersion().unlimitedList().stream()
                .map(ProcessDefinition::getKey)
                .toList());
    }

    /** The deployed decisions, with what they ask. */
    Map<String, Facts.Decision> decisions() {
        Map<String, Facts.Decision> decisions = new LinkedHashMap<>();
        tables().forEach(table -> {
            Map<String, String> inputs = new LinkedHashMap<>();
            table.inputs().forEach(column -> inputs.put(column.name(), ""));
            decisions.put(table.key(), new Facts.Decision(inputs, Map.of()));
        });
        return decisions;
    }

    /** The steps with a row, by table of limits. */
    Map<String, List<String>> limitRows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        tables().stream()
                .filter(table -> table.key().endsWith("-limits"))
                .forEach(table -> rows.put(table.key(), table.steps()));
        return rows;
    }

    private List<Table> tables() {
        return asked(() -> definitions().stream()
                .flatMap(definition -> read.computeIfAbsent(definition.getId(), id -> read(definition)).stream())
                .toList());
    }

    private List<DecisionDefinition> definitions() {
        return repository().createDecisionDefinitionQuery().latestVersion().unlimitedList();
    }

    private List<Table> read(DecisionDefinition definition) {
        List<DesignFile> files = new ArrayList<>();
        try (InputStream model = repository().getDecisionModel(definition.getId())) {
            DesignFiles.read(definition.getKey() + ".dmn", model.readAllBytes(), broken -> {})
                    .ifPresent(files::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Design(files)
                .tables().stream()
                        .filter(table -> table.key().equals(definition.getKey()))
                        .toList();
    }

    /** While the engine is being built, and deploys for the first time, it is known to its own commands only. */
    private RepositoryService repository() {
        ProcessEngineConfigurationImpl running = Context.getProcessEngineConfiguration();
        return running == null ? repository.getObject() : running.getRepositoryService();
    }

    private <T> T asked(Supplier<T> question) {
        CommandContext command = Context.getCommandContext();
        return command == null ? office.ask(question) : command.runWithoutAuthorization(question::get);
    }
}
