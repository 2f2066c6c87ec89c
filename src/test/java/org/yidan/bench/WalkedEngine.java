package org.yidan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** An engine with a model that has the stops of the walk; each step is queried, claimed and submitted by its clerk. */
final class WalkedEngine {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final ProcessEngine engine;
    private final String definitionId;
    private final List<String> callerGroups;
    private final List<Stop> stops;
    private final SqlCount count;

    WalkedEngine(
            String name,
            ProcessEngine engine,
            String key,
            List<String> callerGroups,
            List<Stop> stops,
            SqlCount count) {
        this.name = name;
        this.engine = engine;
        this.definitionId = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        this.callerGroups = callerGroups;
        this.stops = stops;
        this.count = count;
    }

    String name() {
        return name;
    }

    SqlCount count() {
        return count;
    }

    /** One whole case from the start form to its end; gives the id of the instance. */
    String walk() {
        String instance = as(CallWalkAnswers.CALLER, callerGroups, () -> engine.getFormService()
                .submitStartForm(definitionId, CallWalkAnswers.start(NUMBER.incrementAndGet()))
                .getId());
        for (Stop stop : stops) {
            as(stop.userId(), stop.groups(), () -> take(instance, stop));
        }
        return instance;
    }

    private String take(String instance, Stop stop) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(stop.element())
                .singleResult();
        assertThat(task).as("%s sees %s", stop.userId(), stop.element()).isNotNull();
        if (task.getAssignee() == null) {
            engine.getTaskService().claim(task.getId(), stop.userId());
        }
        engine.getFormService().submitTaskForm(task.getId(), stop.answers());
        return instance;
    }

    private String as(String userId, List<String> groups, java.util.function.Supplier<String> act) {
        engine.getIdentityService().setAuthentication(userId, groups);
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Whether the process of this instance has come to its end. */
    boolean ended(String instance) {
        return engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count()
                == 1;
    }
}
