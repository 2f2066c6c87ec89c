package org.yidan.call.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallProcess;
import org.yidan.call.time.CallClock;
import org.yidan.engine.OfficeAct;

/** Reaches into the running process of a call. */
@Component
class CamundaCallProcess implements CallProcess {

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<ManagementService> management;
    private final OfficeAct office;

    /** The providers keep the delegates, which are beans of the engine, out of a circle with it. */
    CamundaCallProcess(
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<ManagementService> management,
            OfficeAct office) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.office = office;
    }

    @Override
    public void stop(Call call, CallOutcome outcome) {
        runtime.getObject()
                .createMessageCorrelation(MatterCallModel.Messages.CALL_STOPPED)
                .processInstanceId(call.processInstanceId())
                .setVariable(MatterCallModel.Variables.STOP_OUTCOME.name(), outcome.name())
                .correlate();
    }

    @Override
    public void moveDeadlines(Call call, Map<String, Milestones> byStep) {
        office.perform(() -> byStep.forEach((step, milestones) -> {
            openTasks(call, step).forEach(task -> moveTask(task, milestones));
            StepTimer.of(step).forEach(timer -> moveTimer(call, timer, milestones));
        }));
    }

    /** Also those of requests to change the call, which run in processes of their own with its business key. */
    private List<Task> openTasks(Call call, String step) {
        return tasks.getObject()
                .createTaskQuery()
                .processInstanceBusinessKey(call.callNo())
                .taskDefinitionKeyIn(elements(step))
                .list();
    }

    /** The joint enforcement runs with the limit of the whole handling. */
    private static String[] elements(String step) {
        return step.equals(CallClock.HANDLING)
                ? new String[] {element(step), element("conductJointByHand")}
                : new String[] {element(step)};
    }

    private static String element(String step) {
        return "UserTask_" + Character.toUpperCase(step.charAt(0)) + step.substring(1);
    }

    private void moveTask(Task task, Milestones milestones) {
        task.setDueDate(Date.from(milestones.due()));
        task.setFollowUpDate(Date.from(milestones.remindAt()));
        tasks.getObject().saveTask(task);
    }

    private void moveTimer(Call call, StepTimer timer, Milestones milestones) {
        Date due = Date.from(timer.instant(milestones));
        timers(call).activityId(timer.element()).list().forEach(job -> management
                .getObject()
                .setJobDuedate(job.getId(), due));
    }

    private JobQuery timers(Call call) {
        return management
                .getObject()
                .createJobQuery()
                .processInstanceId(call.processInstanceId())
                .timers();
    }

    @Override
    public void holdTimers(Call call) {
        setState(call, SuspensionState.SUSPENDED);
    }

    @Override
    public void releaseTimers(Call call) {
        setState(call, SuspensionState.ACTIVE);
    }

    /**
     * Changes the timers as the entities of this transaction. The management service's update writes past them, and would
     * collide with a timer that is moved or deleted in the same step.
     */
    private void setState(Call call, SuspensionState state) {
        timers(call).list().forEach(timer -> ((JobEntity) timer).setSuspensionState(state.getStateCode()));
    }

    @Override
    public void redispatch(Call call) {
        runtime.getObject()
                .createMessageCorrelation(MatterCallModel.Messages.CALL_REDISPATCHED)
                .processInstanceId(call.processInstanceId())
                .correlateAll();
    }

    @Override
    public void offer(Call call, String step, String groupId) {
        openTasks(call, step).forEach(task -> tasks.getObject().addCandidateGroup(task.getId(), groupId));
    }
}
