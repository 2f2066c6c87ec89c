package org.yidan.designer.migration.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.designer.migration.Instruction;
import org.yidan.designer.migration.ModelElement;
import org.yidan.designer.migration.ProcessVersion;
import org.yidan.designer.migration.VersionPlans;
import org.yidan.engine.OfficeAct;

/** Reads versions from the engine and has it propose instructions, then adds what was only renamed or put into another part. */
@Component
class CamundaVersions implements VersionPlans {

    private static final String BODY = "#multiInstanceBody";

    private static final Set<String> WAITING = Set.of(
            "userTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "intermediateCatchEvent",
            "boundaryEvent",
            "startEvent",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway");

    private final ObjectProvider<RepositoryService> repository;
    private final Plans plans;
    private final Models models;
    private final OfficeAct office;
    private final JdbcClient jdbc;

    CamundaVersions(
            ObjectProvider<RepositoryService> repository,
            Plans plans,
            Models models,
            OfficeAct office,
            JdbcClient jdbc) {
        this.repository = repository;
        this.plans = plans;
        this.models = models;
        this.office = office;
        this.jdbc = jdbc;
    }

    @Override
    public List<ProcessVersion> versions() {
        Map<String, Long> running = counted(
                "select proc_def_id_, count(*) from act_ru_execution where parent_id_ is null and ? = '' group by 1",
                "");
        return office.ask(() -> repository.getObject().createProcessDefinitionQuery().list().stream()
                .map(definition -> version(definition, running.getOrDefault(definition.getId(), 0L)))
                .sorted(Comparator.comparing(ProcessVersion::key)
                        .thenComparing(
                                Comparator.comparing(ProcessVersion::number).reversed()))
                .toList());
    }

    @Override
    public Optional<ProcessVersion> version(String definitionId) {
        return versions().stream().filter(one -> one.id().equals(definitionId)).findFirst();
    }

    private static ProcessVersion version(ProcessDefinition definition, long running) {
        return new ProcessVersion(
                definition.getId(),
                definition.getKey(),
                Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                definition.getVersion(),
                Objects.requireNonNullElse(definition.getVersionTag(), ""),
                running);
    }

    private Map<String, Long> counted(String sql, String parameter) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(sql).param(parameter).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    @Override
    public List<ModelElement> elements(String definitionId) {
        Map<String, Long> waiting = counted(
                "select act_id_, count(distinct proc_inst_id_) from act_ru_execution where proc_def_id_ = ? and act_id_ is not null group by 1",
                definitionId);
        ModelParts parts = models.of(definitionId);
        return waitingNodes(parts)
                .map(node -> new ModelElement(
                        node.getId(),
                        parts.name(node.getId()),
                        type(node),
                        Math.max(waiting.getOrDefault(node.getId(), 0L), waiting.getOrDefault(node.getId() + BODY, 0L)),
                        !events(node).isEmpty()))
                .toList();
    }

    private static Stream<FlowNode> waitingNodes(ModelParts parts) {
        return parts.nodes().stream().filter(node -> WAITING.contains(typeName(node)) && !isPlainStart(node));
    }

    private static boolean isPlainStart(FlowNode node) {
        return node instanceof StartEvent
                && !(node.getParentElement() instanceof SubProcess part && part.triggeredByEvent());
    }

    private static String typeName(FlowNode node) {
        return node.getElementType().getTypeName();
    }

    /** Its type with that of its events: only elements of one type can stand for one another. */
    private static String type(FlowNode node) {
        String kind = node instanceof SubProcess part && part.triggeredByEvent() ? "Event" : "";
        return typeName(node) + kind + events(node);
    }

    private static String events(FlowNode node) {
        return node.getChildElementsByType(EventDefinition.class).stream()
                .map(event -> ":" + event.getElementType().getTypeName())
                .collect(Collectors.joining());
    }

    @Override
    public List<Instruction> proposed(String source, String target) {
        List<Instruction> plan = new ArrayList<>(plans.generated(source, target));
        Map<String, FlowNode> free = waitingNodes(models.of(target))
                .filter(node -> plan.stream().noneMatch(one -> one.target().equals(node.getId())))
                .collect(Collectors.toMap(FlowNode::getId, Function.identity()));
        List<FlowNode> left = waitingNodes(models.of(source))
                .filter(node -> plan.stream().noneMatch(one -> one.source().equals(node.getId())))
                .toList();
        int known;
        do { // what hangs on another element fits once that one is mapped
            known = plan.size();
            left.stream()
                    .filter(node -> plan.stream().noneMatch(one -> one.source().equals(node.getId())))
                    .forEach(node -> counterpart(node, left, free)
                            .map(other -> withBody(node, other))
                            .filter(more -> fits(source, target, plan, more))
                            .ifPresent(plan::addAll));
        } while (plan.size() > known);
        return plan;
    }

    /** The same id in another part of the model, else the only one of its type and name. */
    private static Optional<FlowNode> counterpart(FlowNode node, List<FlowNode> left, Map<String, FlowNode> free) {
        FlowNode same = free.get(node.getId());
        if (same != null && type(same).equals(type(node))) {
            return Optional.of(same);
        }
        List<FlowNode> alike =
                free.values().stream().filter(other -> alike(node, other)).toList();
        boolean only = alike.size() == 1
                && left.stream().filter(other -> alike(node, other)).count() == 1;
        return only ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static boolean alike(FlowNode one, FlowNode other) {
        return type(one).equals(type(other))
                && one.getName() != null
                && !one.getName().isBlank()
                && one.getName().equals(other.getName());
    }

    private static List<Instruction> withBody(FlowNode node, FlowNode other) {
        return withBody(node, other, new Instruction(node.getId(), other.getId(), false));
    }

    private static List<Instruction> withBody(FlowNode node, FlowNode other, Instruction itself) {
        return several(node) && several(other)
                ? List.of(new Instruction(node.getId() + BODY, other.getId() + BODY, false), itself)
                : List.of(itself);
    }

    private static boolean several(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    @Override
    public List<Instruction> completed(String source, String target, List<Instruction> plan) {
        return plan.stream()
                .filter(one -> !one.source().endsWith(BODY))
                .flatMap(one -> {
                    Optional<FlowNode> from = models.of(source).node(one.source());
                    Optional<FlowNode> to = models.of(target).node(one.target());
                    return from.isPresent() && to.isPresent()
                            ? withBody(from.get(), to.get(), one).stream()
                            : Stream.of(one);
                })
                .toList();
    }

    private boolean fits(String source, String target, List<Instruction> plan, List<Instruction> more) {
        return faults(
                        source,
                        target,
                        Stream.concat(plan.stream(), more.stream()).toList())
                .isEmpty();
    }

    @Override
    public List<String> faults(String source, String target, List<Instruction> instructions) {
        return plans.faults(source, target, instructions);
    }
}
