package org.yidan.engine.steps;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.OfficeAct;

/** The steps of the newest models that no code knows; each version is read once. */
@Component
public class NewestSteps {

    private final ObjectProvider<RepositoryService> repository;
    private final OfficeAct office;
    private final StepTable table;
    private final Map<String, List<StepModel>> read = new ConcurrentHashMap<>();

    NewestSteps(ObjectProvider<RepositoryService> repository, OfficeAct office, StepTable table) {
        this.repository = repository;
        this.office = office;
        this.table = table;
    }

    /** Of all processes, in no order. */
    public List<StepModel> ofModels() {
        return office.ask(() ->
                repository.getObject().createProcessDefinitionQuery().latestVersion().active().unlimitedList().stream()
                        .map(ProcessDefinition::getId)
                        .flatMap(id -> read.computeIfAbsent(id, this::read).stream())
                        .toList());
    }

    private List<StepModel> read(String definitionId) {
        return within(Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(definitionId))
                .filter(model -> table.of(model.key()).isEmpty())
                .toList();
    }

    private static Stream<StepModel> within(ScopeImpl scope) {
        return scope.getActivities().stream().flatMap(activity -> Stream.concat(own(activity), within(activity)));
    }

    private static Stream<StepModel> own(ActivityImpl activity) {
        return Stream.ofNullable((StepModel) activity.getProperty(StepModel.PROPERTY));
    }
}
