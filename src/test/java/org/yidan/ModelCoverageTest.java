package org.yidan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.models.Models;
import org.yidan.support.YidanTest;

/**
 * Runs last: by then the scenarios of this run have walked the models, and the engine's own history says which flow nodes
 * were reached. The coverage goes to {@code target/model-coverage.txt}.
 */
@YidanTest
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    static List<String> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyFlowNodeIsReachedByAScenario(String processKey) throws Exception {
        assumeTrue(
                System.getProperty("test") == null,
                "only part of the scenarios ran; coverage is judged in a whole run");

        Set<String> missed = new TreeSet<>(flowNodes(processKey));
        int all = missed.size();
        missed.removeAll(reached(processKey));

        String report =
                "%s: %d of %d flow nodes reached, missed %s%n".formatted(processKey, all - missed.size(), all, missed);
        Files.writeString(Path.of("target", "model-coverage-" + processKey + ".txt"), report);
        System.out.print(report);
        assertThat(missed)
                .as("flow nodes of %s no scenario reaches", processKey)
                .isEmpty();
    }

    private Set<String> flowNodes(String processKey) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        return model.getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    private Set<String> reached(String processKey) {
        return history
                .createNativeHistoricActivityInstanceQuery()
                .sql("select distinct on (act_id_) * from act_hi_actinst where proc_def_key_ = #{key}")
                .parameter("key", processKey)
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .collect(Collectors.toSet());
    }
}
