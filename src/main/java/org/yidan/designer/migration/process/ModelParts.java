package org.yidan.designer.migration.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a move asks of one version of a model; read once a version. */
final class ModelParts {

    private static final Pattern LIMIT =
            Pattern.compile("\\$\\{\\s*limits\\.(at|share)\\(execution,\\s*'(\\w+)'(?:,\\s*(\\d+))?\\)\\s*}");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*(?!\\w*\\s*\\()");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Set<String> NO_VARIABLES =
            Set.of("true", "false", "null", "empty", "not", "and", "or", "execution");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<SequenceFlow>> out = new HashMap<>();
    private final Map<String, List<String>> into = new HashMap<>();
    private final Map<String, List<FlowNode>> events = new HashMap<>();
    private final Map<String, Map<String, String>> inputs = new HashMap<>();
    private final Map<String, String> posts = new HashMap<>();
    private final Map<String, TimerLimit> limits = new HashMap<>();

    ModelParts(BpmnModelInstance model) {
        model.getModelElementsByType(FlowElement.class).forEach(element -> names.put(element.getId(), nameOf(element)));
        model.getModelElementsByType(FlowNode.class).forEach(node -> nodes.put(node.getId(), node));
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> {
            out.computeIfAbsent(flow.getSource().getId(), id -> new ArrayList<>())
                    .add(flow);
            into.computeIfAbsent(flow.getTarget().getId(), id -> new ArrayList<>())
                    .add(flow.getSource().getId());
        });
        model.getModelElementsByType(BoundaryEvent.class)
                .forEach(event -> events.computeIfAbsent(event.getAttachedTo().getId(), id -> new ArrayList<>())
                        .add(event));
        model.getModelElementsByType(UserTask.class).forEach(this::read);
        model.getModelElementsByType(TimeDate.class).forEach(this::read);
    }

    /** Which milestone of which step's deadline a timer stands for: 50 and 80 percent, 100 its end. */
    record TimerLimit(String step, int percent) {}

    private static String nameOf(FlowElement element) {
        String name = element.getName();
        return name == null || name.isBlank() ? element.getId() : name;
    }

    private void read(UserTask task) {
        Map<String, String> own = new HashMap<>();
        Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(parts -> parts.getElementsQuery().filterByType(CamundaInputOutput.class).list().stream())
                .flatMap(io -> io.getCamundaInputParameters().stream())
                .forEach(input -> own.put(input.getCamundaName(), input.getTextContent()));
        inputs.put(task.getId(), own);
        posts.put(task.getId(), String.valueOf(task.getCamundaCandidateGroups()));
    }

    private void read(TimeDate date) {
        Matcher limit = LIMIT.matcher(date.getTextContent().strip());
        ModelElementInstance event = date.getParentElement().getParentElement();
        if (limit.matches() && event instanceof FlowElement timer) {
            int percent = limit.group(3) == null ? 100 : Integer.parseInt(limit.group(3));
            limits.put(timer.getId(), new TimerLimit(limit.group(2), percent));
        }
    }

    Collection<FlowNode> nodes() {
        return nodes.values();
    }

    Optional<FlowNode> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** The name of an element, its id where it has none. */
    String name(String id) {
        return names.getOrDefault(id.replace("#multiInstanceBody", ""), id);
    }

    /** What is computed for the form of a task when it begins, by name. */
    Map<String, String> inputs(String task) {
        return inputs.getOrDefault(task, Map.of());
    }

    /** To whom a task is offered, as the model writes it. */
    String posts(String task) {
        return posts.getOrDefault(task, "");
    }

    Optional<TimerLimit> limit(String timer) {
        return Optional.ofNullable(limits.get(timer));
    }

    /** The task a boundary event is on. */
    Optional<String> attachedTo(String event) {
        return node(event)
                .filter(BoundaryEvent.class::isInstance)
                .map(node -> ((BoundaryEvent) node).getAttachedTo().getId());
    }

    /** Everything a case that stands at these elements can still come to. */
    Set<String> ahead(Collection<String> from) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            FlowNode node = nodes.get(open.pop());
            if (node != null) {
                next(node).map(FlowNode::getId).filter(seen::add).forEach(open::push);
            }
        }
        return seen;
    }

    private Stream<FlowNode> next(FlowNode node) {
        Stream<FlowNode> within = node instanceof SubProcess part
                ? part.getFlowElements().stream()
                        .filter(StartEvent.class::isInstance)
                        .map(FlowNode.class::cast)
                : Stream.empty();
        Stream<FlowNode> around = node.getParentElement() instanceof SubProcess part
                ? Stream.concat(beside(part), eventParts(part.getFlowElements()))
                : nodes.values().stream().filter(ModelParts::isOfProcess);
        return Stream.of(beside(node), within, around).flatMap(all -> all);
    }

    /** What follows it in its own part of the model, also by its boundary events. */
    Stream<FlowNode> beside(FlowNode node) {
        return Stream.concat(
                out.getOrDefault(node.getId(), List.of()).stream().map(SequenceFlow::getTarget),
                events.getOrDefault(node.getId(), List.of()).stream());
    }

    /** The elements that flow into it, once for each flow. */
    List<String> into(String id) {
        return into.getOrDefault(id, List.of());
    }

    private static Stream<FlowNode> eventParts(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(element -> element instanceof SubProcess part && part.triggeredByEvent())
                .map(FlowNode.class::cast);
    }

    /** Event sub-processes of the process may begin wherever a case stands. */
    private static boolean isOfProcess(FlowNode node) {
        return node instanceof SubProcess part
                && part.triggeredByEvent()
                && !(part.getParentElement() instanceof SubProcess);
    }

    /** The variables that conditions on flows out of these elements read. */
    Set<String> asked(Collection<String> elements) {
        return elements.stream()
                .flatMap(id -> out.getOrDefault(id, List.of()).stream())
                .filter(flow -> flow.getConditionExpression() != null)
                .flatMap(flow -> words(flow.getConditionExpression().getTextContent()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> words(String condition) {
        return WORD.matcher(TEXT.matcher(condition).replaceAll("''").replaceAll("\\.\\s*\\w+", ""))
                .results()
                .map(word -> word.group())
                .filter(word -> !NO_VARIABLES.contains(word));
    }
}
