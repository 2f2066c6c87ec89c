package org.yidan.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yidan.engine.steps.Step;

/** What the shipped models have beyond the rules: one stem for element, form and step, a sentence and a shape for every node. */
class ModelsParseTest {

    /** Here a user task and the service task after it share the stem, so the bean has another name. */
    private static final Map<String, String> OTHER_STEPS = Map.of("ServiceTask_ResumeHandling", "resumeClock");

    /** What the platform completes by its form has no listener. */
    private static final Set<String> BY_FORM =
            StepBeans.steps().stream().filter(Step::byForm).map(Step::element).collect(Collectors.toSet());

    static List<String> processes() {
        return Models.processes();
    }

    @Test
    void givesEachStepToOneProcessOnly() {
        Map<String, List<String>> processesByStep = new TreeMap<>();
        for (String key : processes()) {
            Stream.concat(all(key, UserTask.class).stream(), all(key, ServiceTask.class).stream())
                    .map(task -> step(task.getId()))
                    .distinct()
                    .forEach(step -> processesByStep
                            .computeIfAbsent(step, first -> new ArrayList<>())
                            .add(key));
        }

        assertThat(processesByStep)
                .allSatisfy((step, keys) -> assertThat(keys).as(step).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void givesEveryUserTaskItsFormDatesAndListener(String key) {
        for (UserTask task : all(key, UserTask.class)) {
            String id = task.getId();

            assertThat(task.getCamundaFormRef()).as(id).isEqualTo(key + "-" + kebab(id));
            assertThat(task.getCamundaDueDate()).as(id).startsWith("${limits.");
            assertThat(task.getCamundaFollowUpDate()).as(id).startsWith("${limits.");
            assertThat(onComplete(task))
                    .as(id)
                    .matches(BY_FORM.contains(id) ? "" : "\\$\\{\\w+\\." + step(id) + "\\(task\\)}");
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void findsAFileForEveryForm(String key) {
        for (UserTask task : all(key, UserTask.class)) {
            assertThat(new File("forms/" + key + "/" + kebab(task.getId()) + ".form"))
                    .isFile();
        }
        for (StartEvent start : all(key, StartEvent.class)) {
            if (start.getCamundaFormKey() != null) {
                assertThat(new File(start.getCamundaFormKey().replace("embedded:/", "")))
                        .isFile();
            }
            if (start.getCamundaFormRef() != null) {
                String file = start.getCamundaFormRef().substring(key.length() + 1);
                assertThat(new File("forms/" + key + "/" + file + ".form")).isFile();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void callsTheStepOrTheDecisionNamedInTheStem(String key) {
        for (ServiceTask task : all(key, ServiceTask.class)) {
            String step = OTHER_STEPS.getOrDefault(task.getId(), step(task.getId()));
            assertThat(task.getCamundaExpression())
                    .as(task.getId())
                    .matches("\\$\\{\\w+\\." + step + "\\(execution\\)}");
        }
        for (BusinessRuleTask task : all(key, BusinessRuleTask.class)) {
            assertThat(new File("processes/" + task.getCamundaDecisionRef() + ".dmn"))
                    .isFile();
            assertThat(task.getCamundaMapDecisionResult()).as(task.getId()).isIn("singleEntry", "singleResult");
        }
    }

    /** What an element is for, in a sentence that Modeler shows; a basis it names is that of the table of limits. */
    @ParameterizedTest
    @MethodSource("processes")
    void saysOfEveryElementWhatItIsFor(String key) throws IOException {
        Path table =
                Path.of("processes", key.matches("matter-call|call-request") ? "call-limits.dmn" : key + "-limits.dmn");
        String limits = Files.exists(table) ? Files.readString(table) : "";
        Stream<BaseElement> elements =
                Stream.concat(all(key, FlowNode.class).stream(), all(key, Process.class).stream());
        assertThat(elements).allSatisfy(element -> {
            String name = String.valueOf(element.getAttributeValue("name"));
            String said = element.getDocumentations().stream()
                    .map(ModelElementInstance::getTextContent)
                    .collect(Collectors.joining());

            assertThat(said).as(element.getId()).matches("\\S.{6,300}。").isNotEqualTo(name + "。");
            if (said.contains("时限依据：")) {
                String bases = said.substring(said.indexOf("时限依据：") + "时限依据：".length(), said.length() - 1);
                assertThat(bases.split("；")).as(element.getId()).allMatch(basis -> limits.contains('"' + basis + '"'));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void drawsEveryNodeAndFlowInSomePlane(String key) {
        List<String> shapes = all(key, BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .toList();
        List<String> edges = all(key, BpmnEdge.class).stream()
                .map(edge -> edge.getBpmnElement().getId())
                .toList();

        assertThat(shapes).containsExactlyInAnyOrderElementsOf(ids(all(key, FlowNode.class)));
        assertThat(edges).containsExactlyInAnyOrderElementsOf(ids(all(key, SequenceFlow.class)));
    }

    private static <T extends ModelElementInstance> Collection<T> all(String key, Class<T> type) {
        return Bpmn.readModelFromFile(new File("processes/" + key + ".bpmn")).getModelElementsByType(type);
    }

    private static String onComplete(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .filter(listener -> listener.getCamundaEvent().equals("complete"))
                .map(CamundaTaskListener::getCamundaExpression)
                .collect(Collectors.joining());
    }

    private static List<String> ids(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).toList();
    }

    private static String step(String id) {
        String stem = id.substring(id.indexOf('_') + 1);
        return Character.toLowerCase(stem.charAt(0)) + stem.substring(1);
    }

    private static String kebab(String id) {
        return step(id).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
