package org.yidan.casework.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.time.CaseTimers;
import org.yidan.casework.time.Milestones;
import org.yidan.engine.OfficeAct;

/**
 * Moves tasks and timers by the ids every case model keeps to: {@code UserTask_<Step>} and {@code Boundary_<Step>Overdue},
 * {@code …Reminder} and {@code …Warning}; likewise {@code Timer_}, {@code Catch_} and {@code StartEvent_}.
 */
@Component
class CamundaCaseTimers implements CaseTimers {

    private static final List<String> KINDS = List.of("Boundary_", "Timer_", "Catch_", "StartEvent_");

    private final MovingTimes times;
    private final List<OwnTimers> own;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<RuntimeService> runtime;
    private final OfficeAct office;

    CamundaCaseTimers(
            MovingTimes times,
            List<OwnTimers> own,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<RuntimeService> runtime,
            OfficeAct office) {
        this.times = times;
        this.own = own;
        this.tasks = tasks;
        this.runtime = runtime;
        this.office = office;
    }

    @Override
    public void move(CaseFile file, String step, @Nullable String unit, Milestones moved) {
        times.moveTasks(
                times.openTasks(file.caseNo(), MovingTimes.element(step)).stream()
                        .filter(task -> unit == null || concerns(unit, unitOfTask(task.getId())))
                        .toList(),
                moved);
        Map<String, Instant> instants = instants(MovingTimes.stem(step), moved);
        own.forEach(of -> instants.putAll(of.following(step, moved)));
        times.timers(file.caseNo()).forEach((element, timers) -> {
            Instant instant = instants.get(element);
            if (instant != null) {
                times.moveTimers(
                        timers.stream()
                                .filter(timer ->
                                        unit == null || concerns(unit, unitOfExecution(timer.getExecutionId())))
                                .toList(),
                        instant);
            }
        });
    }

    /** Which milestone each timer of the step stands for. */
    private static Map<String, Instant> instants(String stem, Milestones moved) {
        Map<String, Instant> instants = new HashMap<>();
        for (String kind : KINDS) {
            instants.put(kind + stem + "Overdue", moved.due());
            instants.put(kind + stem + "Reminder", moved.remindAt());
            instants.put(kind + stem + "Warning", moved.yellowAt());
        }
        return instants;
    }

    /** A timer around several parallel tasks belongs to all units, one inside to its own; likewise a task. */
    private static boolean concerns(String unit, @Nullable Object own) {
        return own == null || own.equals(unit);
    }

    private @Nullable Object unitOfTask(String taskId) {
        return office.ask(() -> tasks.getObject().getVariable(taskId, CaseVariables.UNIT.name()));
    }

    private @Nullable Object unitOfExecution(String executionId) {
        return office.ask(() -> runtime.getObject().getVariable(executionId, CaseVariables.UNIT.name()));
    }
}
