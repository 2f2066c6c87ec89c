package org.yidan.audit.erasure.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yidan.audit.erasure.CaseChanges;
import org.yidan.audit.erasure.NewAct;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseStopped;
import org.yidan.casework.process.CurrentStep;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.casework.time.CaseDeadlineChange;
import org.yidan.engine.OfficeAct;
import org.yidan.engine.steps.StepTable;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/** Changes a running case as the engine does, and its record with it. */
@Component
class CamundaCaseChanges implements CaseChanges {

    private static final String BEGUN_BY_MISTAKE = "BEGUN_BY_MISTAKE";

    private final ObjectProvider<ProcessEngine> engine;
    private final OfficeAct office;
    private final CaseStanding standing;
    private final CaseClock clock;
    private final CaseFiles files;
    private final StepTable steps;
    private final ApplicationEventPublisher events;

    CamundaCaseChanges(
            ObjectProvider<ProcessEngine> engine,
            OfficeAct office,
            CaseStanding standing,
            CaseClock clock,
            CaseFiles files,
            StepTable steps,
            ApplicationEventPublisher events) {
        this.engine = engine;
        this.office = office;
        this.standing = standing;
        this.clock = clock;
        this.files = files;
        this.steps = steps;
        this.events = events;
    }

    @Override
    public List<Waiting> waiting(CaseFile file) {
        return standing.waiting(file.caseNo());
    }

    @Override
    public void perform(NewAct act, CaseFile file) {
        Set<String> within = standing.within(file.caseNo());
        try {
            switch (act.kind()) {
                case MOVE -> move(act, file);
                case VARIABLE -> set(act, file);
                case DUE -> clock.move(
                        file,
                        limit(act, file),
                        TypedText.time(act.value()).atZone(OfficeClock.ZONE).toInstant(),
                        CaseDeadlineChange.Reason.APPROVED_ACT,
                        act.basis());
                case END -> end(act, file);
                case CLEAN_UP -> throw Refused.invalid("acts.which-cases");
            }
        } catch (ProcessEngineException impossible) {
            throw Refused.conflict("acts.engine-refuses", String.valueOf(impossible.getMessage()));
        }
        within.removeAll(standing.within(file.caseNo()));
        if (!within.isEmpty()) {
            throw Refused.conflict("acts.case-within", String.join("、", within));
        }
    }

    /** The limit of the step that is left ends with it: nobody is late for what he need not do. */
    private void move(NewAct act, CaseFile file) {
        Target from = target(act, file);
        String to = Objects.requireNonNullElse(act.value(), "");
        node(from.process(), to);
        clock.meet(file, steps.in(file.processKey(), CurrentStep.named(from.name())), null);
        office.perform(() -> runtime()
                .createProcessInstanceModification(from.process())
                .cancelAllForActivity(from.name())
                .startBeforeActivity(to)
                .execute());
    }

    private FlowNode node(String process, String element) {
        String definition = instance(process).getProcessDefinitionId();
        return office.ask(() -> engine.getObject().getRepositoryService().getBpmnModelInstance(definition))
                                .getModelElementById(element)
                        instanceof FlowNode node
                ? node
                : refuse("acts.no-such-step", element);
    }

    private void set(NewAct act, CaseFile file) {
        Target variable = target(act, file);
        office.perform(() -> {
            TypedValue old = runtime().getVariableTyped(variable.process(), variable.name(), false);
            if (old == null) {
                refuse("acts.no-such-variable", variable.name());
            } else {
                runtime().setVariable(variable.process(), variable.name(), TypedText.value(old, act.value()));
            }
        });
    }

    private CaseDeadline limit(NewAct act, CaseFile file) {
        return clock.running(file.caseNo()).stream()
                .filter(one -> String.valueOf(one.id()).equals(act.target()))
                .findFirst()
                .orElseGet(() -> refuse("acts.no-such-limit", String.valueOf(act.target())));
    }

    private void end(NewAct act, CaseFile file) {
        events.publishEvent(new CaseStopped(file));
        if (file.isOpen()) {
            files.close(file, BEGUN_BY_MISTAKE);
        } else {
            clock.meetAll(file);
        }
        office.perform(() -> instances(file)
                .forEach(one -> runtime().deleteProcessInstance(one.getId(), act.reason(), false, true)));
    }

    @Override
    public String sentence(NewAct act, CaseFile file) {
        return switch (act.kind()) {
            case MOVE -> {
                Target from = target(act, file);
                yield Texts.kept(
                        "acts.does.move",
                        named(from.process(), from.name()),
                        named(from.process(), Objects.requireNonNullElse(act.value(), "")));
            }
            case VARIABLE -> Texts.kept(
                    "acts.does.variable", target(act, file).name(), Objects.requireNonNullElse(act.value(), ""));
            case DUE -> Texts.kept(
                    "acts.does.due",
                    new OfficeTimes()
                            .at(TypedText.time(act.value())
                                    .atZone(OfficeClock.ZONE)
                                    .toInstant()));
            case END -> Texts.kept("acts.does.end", file.caseNo());
            case CLEAN_UP -> "";
        };
    }

    private String named(String process, String element) {
        node(process, element);
        return standing.name(instance(process).getProcessDefinitionId(), element);
    }

    @Override
    public Choices choices(CaseFile file) {
        List<Choice> targets = instances(file).stream()
                .flatMap(one -> office
                        .ask(() -> engine.getObject()
                                .getRepositoryService()
                                .getBpmnModelInstance(one.getProcessDefinitionId()))
                        .getModelElementsByType(UserTask.class)
                        .stream()
                        .map(task ->
                                new Choice(task.getId(), standing.name(one.getProcessDefinitionId(), task.getId()))))
                .distinct()
                .sorted(Comparator.comparing(Choice::label))
                .toList();
        return new Choices(
                standing.steps(file.caseNo()),
                targets,
                standing.variables(file.caseNo()),
                standing.limits(file.caseNo()));
    }

    /** What stands in one of the processes of the case. */
    private record Target(String process, String name) {}

    private Target target(NewAct act, CaseFile file) {
        String[] parts = Objects.requireNonNullElse(act.target(), "").split("\\|", 2);
        return Arrays.stream(parts).count() == 2
                        && instances(file).stream().anyMatch(one -> one.getId().equals(parts[0]))
                ? new Target(parts[0], parts[1])
                : refuse("acts.no-such-step", String.valueOf(act.target()));
    }

    private List<ProcessInstance> instances(CaseFile file) {
        return office.ask(() -> runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(file.caseNo())
                .list());
    }

    private ProcessInstance instance(String id) {
        return office.ask(() ->
                runtime().createProcessInstanceQuery().processInstanceId(id).singleResult());
    }

    private RuntimeService runtime() {
        return engine.getObject().getRuntimeService();
    }

    private static <T> T refuse(String code, String what) {
        throw Refused.invalid(code, what);
    }
}
