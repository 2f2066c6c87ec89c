package org.yidan.casework.process;

import java.time.Instant;
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
 * {@code …Reminder} and {@code …Warning}.
 */
@Component
class CamundaCaseTimers implements CaseTimers {

    private final MovingTimes times;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<RuntimeService> runtime;
    private final OfficeAct office;

    CamundaCaseTimers(
            MovingTimes times,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<RuntimeService> runtime,
            OfficeAct office) {
        this.times = times;
        this.tasks = tasks;
        this.runtime = runtime;
        this.office = office;
    }

    @Override
    public void move(CaseFile file, String step, @Nullable String unit, Milestones moved) {
        times.moveTasks(
                times.openTasks(file.caseNo(), MovingTimes.element(step)).stream()
                        .filter(task -> unit == null || unit.equals(unitOfTask(task.getId())))
                        .toList(),
                moved);
        Map<String, Instant> byEnding =
                Map.of("Overdue", moved.due(), "Reminder", moved.remindAt(), "Warning", moved.yellowAt());
        byEnding.forEach((ending, instant) -> times.moveTimers(
                List.copyOf(times.timers(file.caseNo(), "Boundary_" + MovingTimes.stem(step) + ending).stream()
                        .filter(job -> unit == null || unit.equals(unitOfExecution(job.getExecutionId())))
                        .toList()),
                instant));
    }

    private @Nullable Object unitOfTask(String taskId) {
        return office.ask(() -> tasks.getObject().getVariable(taskId, CaseVariables.UNIT.name()));
    }

    private @Nullable Object unitOfExecution(String executionId) {
        return office.ask(() -> runtime.getObject().getVariable(executionId, CaseVariables.UNIT.name()));
    }
}
