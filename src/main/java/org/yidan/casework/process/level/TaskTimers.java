package org.yidan.casework.process.level;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.process.HeldTimers;

/** The timers on one open task, and others of its process that run for its holder alone. */
@Component
class TaskTimers {

    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RepositoryService> repository;
    private final HeldTimers held;

    /** The providers keep the delegates, which are beans of the engine, out of a circle with it. */
    TaskTimers(
            ObjectProvider<ManagementService> management,
            ObjectProvider<RepositoryService> repository,
            HeldTimers held) {
        this.management = management;
        this.repository = repository;
        this.held = held;
    }

    /** Holds the timers on the task and those at the elements. */
    void hold(Task task, Collection<String> elements) {
        Set<String> own = boundaries(task);
        List<Job> timers = of(task.getProcessInstanceId()).stream()
                .filter(job -> elements.contains(element(job))
                        || (own.contains(element(job)) && task.getExecutionId().equals(job.getExecutionId())))
                .toList();
        held.hold(task.getId(), timers);
    }

    /** Forgets that they were held; lets them run unless their process is paused. */
    void release(String taskId, String instanceId, boolean paused) {
        List<String> ids = held.forget(taskId);
        if (!ids.isEmpty() && !paused) {
            of(instanceId).stream()
                    .filter(job -> ids.contains(job.getId()))
                    .forEach(job -> HeldTimers.setState(job, SuspensionState.ACTIVE));
        }
    }

    /** Whether the task is one of several that share their timers. */
    boolean shared(Task task) {
        UserTask element = repository
                .getObject()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return element.getLoopCharacteristics() != null && !boundaries(task).isEmpty();
    }

    private Set<String> boundaries(Task task) {
        return repository
                .getObject()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementsByType(BoundaryEvent.class)
                .stream()
                .filter(event -> event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()))
                .map(BoundaryEvent::getId)
                .collect(Collectors.toSet());
    }

    private List<Job> of(String instanceId) {
        return management
                .getObject()
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .list();
    }

    private static String element(Job job) {
        return ((JobEntity) job).getActivityId();
    }
}
