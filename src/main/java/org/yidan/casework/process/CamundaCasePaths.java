package org.yidan.casework.process;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.path.CasePath;
import org.yidan.casework.path.CasePaths;
import org.yidan.casework.path.ModelFlow;
import org.yidan.casework.path.PathInstance;
import org.yidan.casework.path.TakenFlows;
import org.yidan.casework.path.Visit;
import org.yidan.engine.OfficeAct;
import org.yidan.shared.Kept;
import org.yidan.shared.Refused;

/** Reads the path from the engine's history: one statement for the instances, one for the visits, one for called cases. */
@Component
class CamundaCasePaths implements CasePaths {

    private static final String TOLD = "userTask|callActivity|boundary.*|.*EndEvent|intermediate(Timer|Message).*";

    private static final String BODY = "multiInstanceBody";

    /** Processes that take the number of the case they ask something of. */
    private static final Set<String> REQUESTS = Set.of("call-request", "penalty-request", "power-return-request");

    private final ObjectProvider<HistoryService> history;
    private final ObjectProvider<RepositoryService> repository;
    private final OfficeAct office;
    private final CaseFiles files;
    private final Kept<String, List<ModelFlow>> flows = new Kept<>();
    private final Kept<String, String> models = new Kept<>();

    CamundaCasePaths(
            ObjectProvider<HistoryService> history,
            ObjectProvider<RepositoryService> repository,
            OfficeAct office,
            CaseFiles files) {
        this.history = history;
        this.repository = repository;
        this.office = office;
        this.files = files;
    }

    @Override
    public List<PathInstance> instances(String caseNo) {
        return own(caseNo, all(caseNo));
    }

    /** A case has one process of its kind, the first that ran under its number; the others are requests about it. */
    private List<PathInstance> own(String caseNo, List<PathInstance> all) {
        String kind = files.find(caseNo).map(CaseFile::processKey).orElse("");
        Optional<PathInstance> first =
                all.stream().filter(one -> one.processKey().equals(kind)).findFirst();
        return all.stream()
                .filter(one -> REQUESTS.contains(one.processKey())
                        || first.filter(one::equals).isPresent())
                .toList();
    }

    private List<PathInstance> all(String caseNo) {
        return office.ask(() -> history
                .getObject()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(CamundaCasePaths::instance)
                .toList());
    }

    private static PathInstance instance(HistoricProcessInstance found) {
        return new PathInstance(
                found.getId(),
                found.getProcessDefinitionId(),
                found.getProcessDefinitionKey(),
                Objects.requireNonNullElse(found.getProcessDefinitionName(), found.getProcessDefinitionKey()),
                Objects.requireNonNullElse(found.getProcessDefinitionVersion(), 0),
                found.getStartTime().toInstant(),
                instant(found.getEndTime()));
    }

    @Override
    public CasePath path(PathInstance instance) {
        return office.ask(() -> {
            List<Visit> visits = visits(instance);
            Map<String, String> numbers = numbers(visits);
            return new CasePath(
                    instance,
                    visited(visits),
                    visits.stream()
                            .filter(Visit::isCurrent)
                            .map(Visit::element)
                            .distinct()
                            .sorted()
                            .toList(),
                    TakenFlows.of(flows.computeIfAbsent(instance.definitionId(), this::flowsOf), visits),
                    visits.stream()
                            .filter(visit -> numbers.containsKey(visit.calledInstance()))
                            .collect(groupingBy(
                                    Visit::element, mapping(visit -> numbers.get(visit.calledInstance()), toList()))),
                    visits.stream()
                            .filter(visit ->
                                    visit.name() != null && visit.type().matches(TOLD))
                            .map(visit -> step(visit, numbers.get(visit.calledInstance())))
                            .toList());
        });
    }

    /** A body of several instances counts only where none of them began. */
    private static Map<String, Long> visited(List<Visit> visits) {
        Map<String, Long> counts = new TreeMap<>(visits.stream()
                .filter(visit -> !visit.type().equals(BODY))
                .collect(groupingBy(Visit::element, counting())));
        visits.forEach(visit -> counts.putIfAbsent(visit.element(), 1L));
        return counts;
    }

    private static CasePath.Step step(Visit visit, @Nullable String called) {
        return new CasePath.Step(
                visit.element(),
                Objects.requireNonNullElse(visit.name(), visit.element()),
                visit.assignee(),
                visit.from(),
                visit.to(),
                visit.stopped(),
                called);
    }

    private List<Visit> visits(PathInstance instance) {
        return history
                .getObject()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.id())
                .list()
                .stream()
                .map(CamundaCasePaths::visit)
                .sorted(Comparator.comparing(Visit::from).thenComparing(Visit::sequence))
                .toList();
    }

    private static Visit visit(HistoricActivityInstance found) {
        return new Visit(
                found.getId(),
                Objects.requireNonNullElse(found.getParentActivityInstanceId(), ""),
                found.getActivityId().replace("#" + BODY, ""),
                found.getActivityType(),
                found.getActivityName(),
                found.getAssignee(),
                found.getStartTime().toInstant(),
                instant(found.getEndTime()),
                ((HistoricActivityInstanceEntity) found).getSequenceCounter(),
                found.isCanceled(),
                found.getCalledProcessInstanceId());
    }

    /** The number of the case each called process instance belongs to. */
    private Map<String, String> numbers(List<Visit> visits) {
        Set<String> called = visits.stream()
                .map(Visit::calledInstance)
                .filter(Objects::nonNull)
                .collect(toSet());
        Map<String, String> numbers = new HashMap<>();
        if (!called.isEmpty()) {
            history.getObject().createHistoricProcessInstanceQuery().processInstanceIds(called).list().stream()
                    .filter(instance -> instance.getBusinessKey() != null)
                    .forEach(instance -> numbers.put(instance.getId(), instance.getBusinessKey()));
        }
        return numbers;
    }

    /** Whoever may delete a deployment takes the model from the cases that ran on it, and nothing else. */
    private boolean isGone(String definitionId) {
        return repository
                        .getObject()
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .count()
                == 0;
    }

    private List<ModelFlow> flowsOf(String definitionId) {
        if (isGone(definitionId)) {
            return List.of();
        }
        return repository
                .getObject()
                .getBpmnModelInstance(definitionId)
                .getModelElementsByType(SequenceFlow.class)
                .stream()
                .map(flow -> new ModelFlow(
                        flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
                .toList();
    }

    @Override
    public String model(PathInstance instance) {
        return office.ask(() -> models.computeIfAbsent(instance.definitionId(), this::xml));
    }

    private String xml(String definitionId) {
        if (isGone(definitionId)) {
            throw Refused.missing("casework.model-gone");
        }
        try (InputStream model = repository.getObject().getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
