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

/** Open tasks, cut down by the engine to those the user may see. */
@Component
public class SeenTasks {

    private static final String USER_TASK = "UserTask_";

    private final TaskService tasks;

    SeenTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    /** Empty when there is no such task for this user. */
    public Optional<SeenTask> find(String id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult())
                .map(SeenTasks::seen);
    }

    /** Those of these tasks the user may see. */
    public List<SeenTask> among(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).listPage(0, ids.size()).stream()
                        .map(SeenTasks::seen)
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
