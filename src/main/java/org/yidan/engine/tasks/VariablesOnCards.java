package org.yidan.engine.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Variables of processes stay with those who may read the process. One question is answered to everybody who has an open task
 * there: named variables of the whole process, by scope. So the cards of a task list show number, matter and place, which the
 * form of the same task shows anyway.
 */
class VariablesOnCards extends VariableInstanceManager {

    @Override
    public List<VariableInstance> findVariableInstanceByQueryCriteria(
            VariableInstanceQueryImpl query, @Nullable Page page) {
        List<VariableInstance> granted = super.findVariableInstanceByQueryCriteria(query, page);
        if (page != null || !isForCards(query) || !TaskRights.checked()) {
            return granted;
        }
        Set<String> own = instancesOfOwnTasks(query.getVariableScopeIds());
        if (own.isEmpty()) {
            return granted;
        }
        Set<String> known = granted.stream().map(VariableInstance::getId).collect(Collectors.toSet());
        List<VariableInstance> shown = new ArrayList<>(granted);
        for (VariableInstance variable : all(query)) {
            if (!known.contains(variable.getId()) && isOfWholeProcess(variable, own)) {
                shown.add(variable);
            }
        }
        return shown;
    }

    private static boolean isForCards(VariableInstanceQueryImpl query) {
        return query.getVariableScopeIds() != null && query.getVariableNames() != null;
    }

    /** The scopes of a card are those of its task; the process instances among them are kept if the task is the user's. */
    private static Set<String> instancesOfOwnTasks(String[] scopes) {
        TaskQueryImpl tasks = new TaskQueryImpl();
        tasks.processInstanceIdIn(Arrays.stream(scopes).distinct().toArray(String[]::new));
        return Context.getCommandContext().getTaskManager().findTasksByQueryCriteria(tasks).stream()
                .map(Task::getProcessInstanceId)
                .collect(Collectors.toSet());
    }

    private List<VariableInstance> all(VariableInstanceQueryImpl query) {
        return Context.getCommandContext()
                .runWithoutAuthorization(() -> super.findVariableInstanceByQueryCriteria(query, null));
    }

    private static boolean isOfWholeProcess(VariableInstance variable, Set<String> instances) {
        String instance = variable.getProcessInstanceId();
        return variable.getTaskId() == null
                && instance != null
                && instance.equals(variable.getExecutionId())
                && instances.contains(instance);
    }
}
