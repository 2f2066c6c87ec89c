package org.yidan.tasklist.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.tasklist.list.WaitingTasks;

/** Asks the engine as the filters of the task list do, with the rights of the user. */
@Component
class CamundaWaitingTasks implements WaitingTasks {

    private static final int MOST_BEGINNINGS = 20;

    private final TaskService tasks;
    private final RepositoryService repository;
    private final CurrentUser user;

    CamundaWaitingTasks(TaskService tasks, RepositoryService repository, CurrentUser user) {
        this.tasks = tasks;
        this.repository = repository;
        this.user = user;
    }

    @Override
    public Waiting mine(int most) {
        return waiting(tasks.createTaskQuery().taskAssignee(user.id()), most);
    }

    @Override
    public Waiting ofUnit(int most) {
        List<String> groups = user.groups();
        return groups.isEmpty()
                ? new Waiting(List.of(), 0)
                : waiting(tasks.createTaskQuery().taskCandidateGroupIn(groups).taskUnassigned(), most);
    }

    private static Waiting waiting(TaskQuery query, int most) {
        List<WaitingTask> first = query.orderByDueDate().asc().orderByTaskCreateTime().asc().listPage(0, most).stream()
                .map(task -> new WaitingTask(
                        task.getId(),
                        Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                        Objects.requireNonNullElse(task.getDescription(), "")))
                .toList();
        return new Waiting(first, first.size() < most ? first.size() : query.count());
    }

    @Override
    public List<Beginning> beginnings() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .startableInTasklist()
                .startablePermissionCheck()
                .orderByProcessDefinitionKey()
                .asc()
                .listPage(0, MOST_BEGINNINGS)
                .stream()
                .map(process -> new Beginning(
                        process.getKey(), Objects.requireNonNullElse(process.getName(), process.getKey())))
                .toList();
    }
}
