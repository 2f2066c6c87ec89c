package org.yidan.casework.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.time.Milestones;
import org.yidan.engine.OfficeAct;

/** Finds and moves the open tasks and timers of a business key; call and case processes move their deadlines by it. */
@Component
public class MovingTimes {

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<ManagementService> management;
    private final ObjectProvider<RuntimeService> runtime;
    private final OfficeAct office;

    /** The providers keep the delegates, which are beans of the engine, out of a circle with it. */
    MovingTimes(
            ObjectProvider<TaskService> tasks,
            ObjectProvider<ManagementService> management,
            ObjectProvider<RuntimeService> runtime,
            OfficeAct office) {
        this.tasks = tasks;
        this.management = management;
        this.runtime = runtime;
        this.office = office;
    }

    /** The name of the user task of a step: {@code UserTask_AcceptDispatch} for {@code acceptDispatch}. */
    public static String element(String step) {
        return "UserTask_" + stem(step);
    }

    static String stem(String step) {
        return Character.toUpperCase(step.charAt(0)) + step.substring(1);
    }

    /** The open tasks of these elements in all processes with the business key. */
    public List<Task> openTasks(String businessKey, String... elements) {
        return office.ask(() -> tasks.getObject()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKeyIn(elements)
                .list());
    }

    /** Gives the tasks the due date and the reminder of the moved deadline. */
    public void moveTasks(Collection<Task> moved, Milestones milestones) {
        office.perform(() -> moved.forEach(task -> {
            task.setDueDate(Date.from(milestones.due()));
            task.setFollowUpDate(Date.from(milestones.remindAt()));
            tasks.getObject().saveTask(task);
        }));
    }

    /** The waiting timers of all processes with the business key, by element. */
    public Map<String, List<Job>> timers(String businessKey) {
        return office.ask(() ->
                runtime.getObject().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .flatMap(
                                instance -> management
                                        .getObject()
                                        .createJobQuery()
                                        .processInstanceId(instance.getId())
                                        .timers()
                                        .list()
                                        .stream())
                        .collect(Collectors.groupingBy(timer -> ((JobEntity) timer).getActivityId())));
    }

    /** Gives the timers a new instant. */
    public void moveTimers(Collection<Job> timers, Instant due) {
        office.perform(() -> timers.forEach(job -> management.getObject().setJobDuedate(job.getId(), Date.from(due))));
    }
}
