package org.yidan.afterwards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yidan.models.Models;

/** Runs last: scenarios reach every flow node of every model. The coverage goes to {@code target/model-coverage-….txt}. */
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

    static List<String> processes() {
        return Models.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyFlowNodeIsReachedByAScenario(String processKey) throws Exception {
        assumeTrue(
                ReachedFlowNodes.areOfAllScenarios(),
                "only part of the scenarios ran; coverage is judged in a whole run");

        Set<String> reached = ReachedFlowNodes.read();
        Set<String> nodes = flowNodes(processKey);
        Set<String> missed = nodes.stream()
                .filter(node -> !reached.contains(processKey + " " + node))
                .collect(Collectors.toCollection(TreeSet::new));

        String report = "%s: %d of %d flow nodes reached, missed %s%n"
                .formatted(processKey, nodes.size() - missed.size(), nodes.size(), missed);
        Files.writeString(Path.of("target", "model-coverage-" + processKey + ".txt"), report);
        System.out.print(report);
        assertThat(missed)
                .as("flow nodes of %s no scenario reaches", processKey)
                .isEmpty();
    }

    private static Set<String> flowNodes(String processKey) throws Exception {
        try (InputStream model = Files.newInputStream(Path.of("processes", processKey + ".bpmn"))) {
            return Bpmn.readModelFromStream(model).getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId)
                    .collect(Collectors.toSet());
        }
    }
}
