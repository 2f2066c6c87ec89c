package org.yidan.tasklist.process;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.shared.Kept;

/** Reads {@code yidan:dutyRole} off the very version of the model a task runs in, once for each version. */
@Component
class DutyRoles {

    private static final String PROPERTY = "yidan:dutyRole";

    private final ObjectProvider<RepositoryService> repository;
    private final Kept<String, Map<String, String>> known = new Kept<>();
    private final Kept<String, String> keys = new Kept<>();

    DutyRoles(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    /** The role of the user task, empty when the model says none. */
    String of(String definitionId, String element) {
        return known.computeIfAbsent(definitionId, this::read).getOrDefault(element, "");
    }

    /** The key of the process. */
    String processKey(String definitionId) {
        return keys.computeIfAbsent(
                definitionId,
                id -> repository.getObject().getProcessDefinition(id).getKey());
    }

    private Map<String, String> read(String definitionId) {
        return repository.getObject().getBpmnModelInstance(definitionId).getModelElementsByType(UserTask.class).stream()
                .collect(Collectors.toMap(UserTask::getId, DutyRoles::roleOf));
    }

    private static String roleOf(UserTask task) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> PROPERTY.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }
}
