package org.yidan.tasklist.process;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.OfficeAct;
import org.yidan.engine.steps.StepModel;
import org.yidan.tasklist.card.TasksInHand;

/** Finds a task with the rights of the current user, then what the office knows of it. */
@Component
class CamundaTasksInHand implements TasksInHand {

    /** Local variables of models that run one task for each of several units. */
    private static final List<String> UNIT_VARIABLES = List.of("unit", "coopUnit");

    private final ObjectProvider<TaskService> tasks;
    private final OfficeAct office;
    private final CurrentUser user;

    CamundaTasksInHand(ObjectProvider<TaskService> tasks, OfficeAct office, CurrentUser user) {
        this.tasks = tasks;
        this.office = office;
        this.user = user;
    }

    @Override
    public Optional<TaskInHand> find(String taskId) {
        Task task = tasks.getObject().createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessDefinitionId() == null || task.getTaskDefinitionKey() == null) {
            return Optional.empty();
        }
        return office.ask(() -> known(taskId));
    }

    private Optional<TaskInHand> known(String taskId) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
        String businessKey = task.getExecution().getProcessBusinessKey();
        if (businessKey == null) {
            return Optional.empty();
        }
        StepModel model = StepModel.of(task);
        return Optional.of(new TaskInHand(
                taskId,
                Optional.ofNullable(task.getName()).orElse(task.getTaskDefinitionKey()),
                businessKey,
                task.getProcessDefinition().getKey(),
                StepModel.keyOf(task.getTaskDefinitionKey()),
                model == null ? "" : model.dutyRole(),
                model == null ? null : model.matterIn(task.getExecution()),
                unit(task),
                groups(task),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null),
                user.id()));
    }

    private static @Nullable String unit(TaskEntity task) {
        for (String name : UNIT_VARIABLES) {
            if (task.getExecution().getVariable(name) instanceof String unit) {
                return unit;
            }
        }
        return null;
    }

    private static Set<String> groups(TaskEntity task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
