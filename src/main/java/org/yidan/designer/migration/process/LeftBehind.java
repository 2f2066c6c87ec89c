package org.yidan.designer.migration.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.process.HeldTimers;
import org.yidan.casework.time.CaseClock;
import org.yidan.designer.migration.process.CaseState.Deadline;
import org.yidan.designer.migration.process.CaseState.OpenTask;
import org.yidan.designer.migration.process.CaseState.Timer;
import org.yidan.designer.migration.process.ModelParts.TimerLimit;
import org.yidan.engine.OfficeAct;

/**
 * What the engine leaves as it was, though it is the new version's: names of tasks and what their forms are given; and what it makes
 * anew, though it goes on: timers follow the limits that run, and stand still where the case or the task does.
 */
@Component
class LeftBehind {

    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<ManagementService> management;
    private final CaseStates states;
    private final HeldTimers held;
    private final CaseClock clock;
    private final OfficeAct office;

    LeftBehind(
            ObjectProvider<TaskService> tasks,
            ObjectProvider<ManagementService> management,
            CaseStates states,
            HeldTimers held,
            CaseClock clock,
            OfficeAct office) {
        this.tasks = tasks;
        this.management = management;
        this.states = states;
        this.held = held;
        this.clock = clock;
        this.office = office;
    }

    /** Mends the case as the engine has moved it. */
    void mend(Moving moving, CaseState moved, Set<String> objected) {
        rename(moving);
        states.forgetHeld(moving.before().timersNotIn(moved).stream()
                .filter(timer -> timer.heldFor() != null)
                .toList());
        office.perform(() -> {
            moved.tasks().forEach(task -> begin(moving, task));
            news(moving, moved).forEach(timer -> follow(moving, timer));
            moved.timersNotIn(moving.before()).forEach(timer -> hold(moving, moved, timer, objected));
        });
    }

    private void rename(Moving moving) {
        moving.before().deadlines().stream()
                .map(Deadline::step)
                .distinct()
                .filter(step -> !moving.stepAfter(step).equals(step))
                .forEach(step -> clock.rename(moving.order().caseNo(), step, moving.stepAfter(step)));
    }

    /** What a task gets when it begins, as far as the new version gives it otherwise. */
    private void begin(Moving moving, OpenTask moved) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(moved.id());
        Expression name = task.getTaskDefinition().getNameExpression();
        if (name != null && name.isLiteralText() && !name.getExpressionText().equals(task.getName())) {
            task.setName(name.getExpressionText());
            tasks.getObject().saveTask(task);
        }
        String before = moving.before().task(moved.id()).map(OpenTask::element).orElse("");
        ActivityImpl activity = task.getExecution().getActivity();
        if (activity != null
                && activity.getIoMapping() != null
                && !moving.source().inputs(before).equals(moving.target().inputs(moved.element()))) {
            activity.getIoMapping().executeInputParameters(task.getExecution());
        }
    }

    /** Timers that did not run before, or are made again. */
    private static List<Timer> news(Moving moving, CaseState moved) {
        return Stream.concat(
                        moved.timersNotIn(moving.before()).stream(),
                        moved.timers().stream().filter(timer -> moving.renewed(timer.element())))
                .distinct()
                .toList();
    }

    private void follow(Moving moving, Timer timer) {
        runningLimit(moving, timer.element())
                .filter(due -> !due.equals(timer.due()))
                .ifPresent(due -> job(timer).setDuedate(Date.from(due)));
    }

    /** The instant of the running limit a timer stands for; empty where none runs, and where units have their own. */
    static Optional<Instant> runningLimit(Moving moving, String element) {
        Optional<TimerLimit> limit = moving.target().limit(element);
        List<Deadline> running = limit.stream()
                .flatMap(of -> moving.before().deadlines().stream()
                        .filter(one -> moving.stepAfter(one.step()).equals(of.step())))
                .toList();
        return running.size() == 1 ? Optional.of(instant(running.get(0), limit.orElseThrow())) : Optional.empty();
    }

    private static Instant instant(Deadline deadline, TimerLimit limit) {
        return switch (limit.percent()) {
            case 50 -> deadline.remindAt();
            case 80 -> deadline.yellowAt();
            default -> deadline.due();
        };
    }

    private void hold(Moving moving, CaseState moved, Timer timer, Set<String> objected) {
        Set<String> onTask = moving.target().attachedTo(timer.element()).stream()
                .flatMap(element ->
                        moved.tasks().stream().filter(task -> task.element().equals(element)))
                .map(OpenTask::id)
                .filter(objected::contains)
                .collect(Collectors.toSet());
        JobEntity job = job(timer);
        onTask.forEach(task -> held.hold(task, List.of(job)));
        if (moving.before().paused()) {
            HeldTimers.setState(job, SuspensionState.SUSPENDED);
        }
    }

    private JobEntity job(Timer timer) {
        return (JobEntity)
                management.getObject().createJobQuery().jobId(timer.id()).singleResult();
    }
}
