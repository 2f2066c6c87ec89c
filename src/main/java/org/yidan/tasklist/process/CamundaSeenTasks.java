package org.yidan.tasklist.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.tasklist.list.SeenTask;
import org.yidan.tasklist.list.SeenTasks;

/** Open tasks as the engine shows them to the user. */
@Component
class CamundaSeenTasks implements SeenTasks {

    private static final String USER_TASK = "UserTask_";

    private final TaskService tasks;

    CamundaSeenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<SeenTask> find(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .map(CamundaSeenTasks::seen);
    }

    @Override
    public List<SeenTask> among(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).listPage(0, ids.size()).stream()
                        .map(CamundaSeenTasks::seen)
                        .toList();
    }

    private static SeenTask seen(Task task) {
        return new SeenTask(
                task.getId(),
                task.getName() == null ? task.getTaskDefinitionKey() : task.getName(),
                step(task.getTaskDefinitionKey()),
                task.getProcessInstanceId(),
                task.getAssignee(),
                instant(task.getDueDate()),
                instant(task.getFollowUpDate()));
    }

    private static String step(String key) {
        String stem = key.startsWith(USER_TASK) ? key.substring(USER_TASK.length()) : key;
        return Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
