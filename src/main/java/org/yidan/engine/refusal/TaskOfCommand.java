package org.yidan.engine.refusal;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/** The task a command is about, if it is about one: the engine's commands know it by their fields only. */
final class TaskOfCommand {

    private static final Set<Class<?>> WORK =
            Set.of(ClaimTaskCmd.class, AssignTaskCmd.class, CompleteTaskCmd.class, SubmitTaskFormCmd.class);

    private static final Set<Class<?>> BY_OTHER_NAMES = Set.of(
            GetTaskFormVariablesCmd.class,
            SetTaskVariablesCmd.class,
            PatchTaskVariablesCmd.class,
            RemoveTaskVariablesCmd.class);

    private TaskOfCommand() {}

    /** Whether somebody takes the task or does it. */
    static boolean isWork(Command<?> command) {
        return WORK.contains(command.getClass());
    }

    /** Its id; none for a command about no task, or about one that it is to make. */
    static @Nullable String id(Command<?> command) {
        if (command instanceof CreateTaskCmd) {
            return null;
        }
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        List<String> names = BY_OTHER_NAMES.contains(command.getClass())
                ? List.of("taskId", "entityId", "resourceId")
                : List.of("taskId");
        return names.stream()
                .filter(fields::isReadableProperty)
                .map(fields::getPropertyValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }
}
