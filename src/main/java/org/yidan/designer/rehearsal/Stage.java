package org.yidan.designer.rehearsal;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yidan.shared.Refused;
import org.yidan.shared.Rehearsing;

/**
 * Where a draft is walked: people start and complete, time passes, and {@link #view()} tells what came of it. Each act is done as in
 * real life, by a person with the rights of his posts; one that is refused is undone alone and the walk may go on.
 */
public final class Stage {

    private final Backstage backstage;
    private final Trace trace;
    private final Set<TransactionSynchronization> settled = new HashSet<>();

    Stage(Backstage backstage, Trace trace) {
        this.backstage = backstage;
        this.trace = trace;
    }

    void deploy(Draft draft) {
        if (draft.files().isEmpty()) {
            return;
        }
        DeploymentBuilder deployment =
                backstage.engine().getRepositoryService().createDeployment().name(draft.name());
        draft.files().forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        act(deployment::deploy);
    }

    /** What there is to see. */
    public StageView view() {
        return new StageView(backstage, trace);
    }

    /** The time of the rehearsal. */
    public Instant now() {
        return Objects.requireNonNull(Rehearsing.time(), "the rehearsal is over");
    }

    /** A case that was there before takes part: its jobs run with the rehearsal's clock, too. */
    public void adopt(String instance) {
        trace.instances().add(instance);
    }

    /** The person starts a process by its start form; the id of the instance. */
    public String start(String person, String processKey, Map<String, ?> answers) {
        String definition = backstage.asOffice(() -> Optional.ofNullable(backstage
                        .engine()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getId)
                .orElseThrow(() -> Refused.missing("designer.rehearsal-no-process", processKey)));
        String known = known(person);
        String started = act(() -> backstage.as(known, () -> backstage
                .engine()
                .getFormService()
                .submitStartForm(definition, Map.copyOf(answers))
                .getId()));
        runJobs(now());
        return started;
    }

    /** The person sees the task, claims it and sends its form. */
    public void complete(String person, OpenStep step, Map<String, ?> answers) {
        String known = known(person);
        act(() -> backstage.as(known, () -> {
            take(known, step);
            backstage.engine().getFormService().submitTaskForm(step.taskId(), Map.copyOf(answers));
            return true;
        }));
        runJobs(now());
    }

    private void take(String person, OpenStep step) {
        TaskService tasks = backstage.engine().getTaskService();
        Task seen = tasks.createTaskQuery().taskId(step.taskId()).singleResult();
        if (seen == null) {
            throw Refused.forbidden("designer.rehearsal-not-offered", step.name(), person);
        }
        if (seen.getAssignee() == null) {
            tasks.claim(step.taskId(), person);
        } else if (!seen.getAssignee().equals(person)) {
            throw Refused.conflict("designer.rehearsal-taken", step.name(), seen.getAssignee());
        }
    }

    private String known(String person) {
        boolean there = backstage.asOffice(() -> backstage
                        .engine()
                        .getIdentityService()
                        .createUserQuery()
                        .userId(person)
                        .count()
                > 0);
        if (!there) {
            throw Refused.missing("designer.rehearsal-no-person", person);
        }
        return person;
    }

    /** The person does something beside the forms of his tasks. */
    public <T> T as(String person, Supplier<T> act) {
        String known = known(person);
        T done = act(() -> backstage.as(known, act));
        runJobs(now());
        return done;
    }

    /** The office itself does something, such as what another module would tell the process. */
    public <T> T asOffice(Supplier<T> act) {
        T done = act(() -> backstage.asOffice(act));
        runJobs(now());
        return done;
    }

    /** Time passes until then; what becomes due on the way is done at its time. */
    public void moveTo(Instant until) {
        if (until.isBefore(now())) {
            throw Refused.invalid("designer.rehearsal-back-in-time");
        }
        runJobs(until);
        Rehearsing.current().ifPresent(rehearsal -> rehearsal.moveTo(until));
    }

    private void runJobs(Instant until) {
        for (Optional<WaitingJob> next = nextJob(until); next.isPresent(); next = nextJob(until)) {
            WaitingJob job = next.get();
            Instant due = job.due();
            if (due != null && due.isAfter(now())) {
                Rehearsing.current().ifPresent(rehearsal -> rehearsal.moveTo(due));
            }
            act(() -> {
                backstage.run(job.id());
                return true;
            });
        }
    }

    private Optional<WaitingJob> nextJob(Instant until) {
        return view().jobs().stream()
                .filter(job -> job.due() == null || !job.due().isAfter(until))
                .findFirst();
    }

    /**
     * A job that waits.
     *
     * @param element where it waits
     * @param definitionId the version of the process
     * @param due null if it only waits for its turn
     */
    public record WaitingJob(
            String id, @Nullable String element, @Nullable String definitionId, @Nullable Instant due) {

        static WaitingJob of(
                String id, @Nullable String element, @Nullable String definitionId, @Nullable Timestamp due) {
            return new WaitingJob(id, element, definitionId, due == null ? null : due.toInstant());
        }
    }

    private <T> T act(Supplier<T> act) {
        trace.check();
        List<Passed> before = new ArrayList<>(trace.passed());
        try {
            return backstage.part().execute(status -> {
                T done = act.get();
                settle();
                return done;
            });
        } catch (RuntimeException refused) {
            trace.passed().clear();
            trace.passed().addAll(before);
            throw refused;
        } finally {
            backstage.entities().clear();
        }
    }

    /** What waits for the end of a transaction is done now, once each; what waits for its commit never is. */
    private void settle() {
        backstage.entities().flush();
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(settled::add)
                .forEach(waiting -> waiting.beforeCommit(false));
        backstage.entities().flush();
    }
}
