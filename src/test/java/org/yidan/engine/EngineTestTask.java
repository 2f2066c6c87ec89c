package org.yidan.engine;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.yidan.support.PlantedModels;

/** Starts {@code engine-test-task}, a process of one user task, for tests of the engine's doors. */
@Component
public class EngineTestTask {

    private static final String KEY = "engine-test-task";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;

    EngineTestTask(RepositoryService repository, RuntimeService runtime, TaskService tasks) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** A running instance and its open task. */
    public record Started(String instance, String task) {}

    /** Begins an instance with these variables; {@code post} says which group sees the task. */
    public Started start(Map<String, Object> variables) {
        if (repository.createProcessDefinitionQuery().processDefinitionKey(KEY).count() == 0) {
            PlantedModels.deploy(repository.createDeployment().addClasspathResource("engine/engine-test-task.bpmn"));
        }
        String instance = runtime.startProcessInstanceByKey(KEY, variables).getId();
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        return new Started(instance, task);
    }
}
