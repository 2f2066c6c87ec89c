package org.yidan.casework.process.level;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.level.LevelTasks;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.level.SeenTask;
import org.yidan.casework.process.CaseVariables;
import org.yidan.casework.process.MovingTimes;
import org.yidan.casework.time.Milestones;
import org.yidan.engine.OfficeAct;
import org.yidan.engine.steps.TaskOffers;

/** Reaches the running task an objection is raised against. */
@Component
class CamundaLevelTasks implements LevelTasks {

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<RuntimeService> runtime;
    private final MovingTimes times;
    private final TaskTimers timers;
    private final OfficeAct office;
    private final TaskOffers offers;

    CamundaLevelTasks(
            ObjectProvider<TaskService> tasks,
            ObjectProvider<RuntimeService> runtime,
            MovingTimes times,
            TaskTimers timers,
            OfficeAct office,
            TaskOffers offers) {
        this.offers = offers;
        this.tasks = tasks;
        this.runtime = runtime;
        this.times = times;
        this.timers = timers;
        this.office = office;
    }

    @Override
    public Optional<SeenTask> seen(String taskId) {
        Task task = tasks.getObject().createTaskQuery().taskId(taskId).singleResult();
        return Optional.ofNullable(task).map(found -> office.ask(() -> seen(found)));
    }

    private SeenTask seen(Task task) {
        String key = runtime.getObject()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return new SeenTask(
                task.getId(),
                task.getProcessInstanceId(),
                task.getProcessDefinitionId().split(":", 2)[0],
                Objects.requireNonNullElse(key, ""),
                task.getTaskDefinitionKey(),
                Objects.requireNonNullElse(task.getName(), ""),
                (String) tasks.getObject().getVariable(task.getId(), CaseVariables.UNIT.name()),
                task.getAssignee(),
                groups(task.getId()),
                timers.shared(task),
                ObjectionMark.objectionIn(task.getDescription()).orElse(null));
    }

    private Set<String> groups(String taskId) {
        return tasks.getObject().getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    @Override
    public void hold(ObjectedTask objected, String objectionNo, Set<String> elements) {
        office.perform(() -> open(objected).ifPresent(task -> {
            mark(task, ObjectionMark.over(task.getDescription(), objectionNo));
            timers.hold(task, elements);
        }));
    }

    @Override
    public void release(ObjectedTask objected, boolean paused) {
        office.perform(() -> {
            open(objected).ifPresent(task -> mark(task, ObjectionMark.off(task.getDescription())));
            timers.release(objected.taskId(), objected.instanceId(), paused);
        });
    }

    private void mark(Task task, @Nullable String text) {
        task.setDescription(text);
        tasks.getObject().saveTask(task);
    }

    @Override
    public void moveDates(ObjectedTask objected, Milestones moved) {
        office.perform(() -> open(objected).ifPresent(task -> times.moveTasks(List.of(task), moved)));
    }

    /** As the engine does when a task is completed, but deleted with the reason and without the model's listeners. */
    @Override
    public void end(ObjectedTask objected, String reason) {
        office.perform(() -> {
            TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(objected.taskId());
            ExecutionEntity execution = task.getExecution();
            task.delete(reason, false, true);
            execution.removeTask(task);
            execution.signal(null, null);
        });
    }

    @Override
    public void leaveFor(ObjectedTask objected, String element) {
        office.perform(() -> {
            ActivityInstance tree = runtime.getObject().getActivityInstance(objected.instanceId());
            ActivityInstance part = around(tree, open(objected).orElseThrow().getExecutionId())
                    .orElseThrow(() -> new IllegalStateException("task not in " + objected.businessKey()));
            var change = runtime.getObject()
                    .createProcessInstanceModification(objected.instanceId())
                    .startBeforeActivity(element, part.getId());
            for (ActivityInstance child : part.getChildActivityInstances()) {
                change.cancelActivityInstance(child.getId());
            }
            change.execute();
        });
    }

    /** The part of the process in which this execution is at a task. */
    private static Optional<ActivityInstance> around(ActivityInstance part, String executionId) {
        for (ActivityInstance child : part.getChildActivityInstances()) {
            boolean here = child.getChildActivityInstances().length == 0
                    && List.of(child.getExecutionIds()).contains(executionId);
            Optional<ActivityInstance> found = here ? Optional.of(part) : around(child, executionId);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Override
    public void handOver(ObjectedTask objected, String groupId) {
        offers.handOver(objected.taskId(), groupId);
    }

    private Optional<Task> open(ObjectedTask objected) {
        return Optional.ofNullable(
                tasks.getObject().createTaskQuery().taskId(objected.taskId()).singleResult());
    }
}
