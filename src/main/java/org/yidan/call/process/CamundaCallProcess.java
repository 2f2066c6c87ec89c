package org.yidan.call.process;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.CallAnswer;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallProcess;
import org.yidan.casework.process.HeldTimers;
import org.yidan.casework.process.MovingTimes;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.TaskOffers;

/** Reaches into the running process of a call. */
@Component
class CamundaCallProcess implements CallProcess {

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<ManagementService> management;
    private final MovingTimes times;
    private final ToldAnswers answers;
    private final HeldTimers held;
    private final TaskOffers offers;

    /** The providers keep the delegates, which are beans of the engine, out of a circle with it. */
    CamundaCallProcess(
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<ManagementService> management,
            MovingTimes times,
            ToldAnswers answers,
            HeldTimers held,
            TaskOffers offers) {
        this.offers = offers;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.times = times;
        this.answers = answers;
        this.held = held;
    }

    @Override
    public void stop(Call call, CallOutcome outcome) {
        runtime.getObject()
                .createMessageCorrelation(MatterCallModel.Messages.CALL_STOPPED)
                .processInstanceId(call.processInstanceId())
                .setVariable(MatterCallModel.Variables.STOP_OUTCOME.name(), outcome.name())
                .correlate();
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
        timers(call).list().forEach(timer -> HeldTimers.setState(timer, SuspensionState.SUSPENDED));
    }

    @Override
    public void releaseTimers(Call call) {
        held.run(timers(call).list());
    }

    @Override
    public Set<String> timersOf(Collection<? extends Step> steps) {
        return steps.stream()
                .flatMap(step -> StepTimer.of(step.key()).stream())
                .map(StepTimer::element)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void redispatch(Call call) {
        answers.redispatch(call.processInstanceId());
    }

    @Override
    public boolean tell(Call call, CallAnswer answer) {
        return answers.tell(call.processInstanceId(), answer);
    }

    @Override
    public void rated(Call call) {
        answers.rated(call.processInstanceId());
    }

    @Override
    public void offer(Call call, Step step, String groupId) {
        times.openTasks(call.callNo(), step.element()).forEach(task -> offers.offer(task.getId(), groupId));
    }
}
