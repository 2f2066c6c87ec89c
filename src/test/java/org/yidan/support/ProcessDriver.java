package org.yidan.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;

/**
 * Walks processes as their users do: every step is queried, claimed and submitted under the log-in of the sample user who
 * holds the task's post, with authorization on, after {@link Strangers} were refused. Timers are fired by moving the office's clock onto them.
 */
@Component
public class ProcessDriver {

    private final IdentityService identity;
    private final FormService forms;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final HistoryService history;
    private final OfficeClock clock;
    private Probe probe = (form, user, answers, submit) -> {};
    private final Strangers strangers;

    ProcessDriver(
            IdentityService identity,
            FormService forms,
            TaskService tasks,
            ManagementService management,
            RepositoryService repository,
            HistoryService history,
            OfficeClock clock,
            Strangers strangers) {
        this.strangers = strangers;
        this.identity = identity;
        this.forms = forms;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.history = history;
        this.clock = clock;
    }

    /** Sees every form before it is sent, and may try it with other answers first. */
    @FunctionalInterface
    public interface Probe {

        /** @param form folder and name of the form's file, as {@code matter-call-cooperate} */
        void before(String form, String userId, Map<String, Object> answers, Consumer<Map<String, Object>> submit);

        /** Comes to a task, before its form is tried. */
        default void at(Task task) {}
    }

    /** Has forms tried by this probe while something is walked. */
    public void probing(Probe with, Runnable walk) {
        Probe usual = probe;
        probe = with;
        try {
            walk.run();
        } finally {
            probe = usual;
        }
    }

    /** Runs something under the log-in of a user with all his groups. */
    public <T> T as(String userId, Supplier<T> act) {
        List<String> groups = identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(userId, groups);
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Starts a process by its start form and returns the business key it was given. */
    public String start(String processKey, String userId, Map<String, Object> answers) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        String form = formOf(as(userId, () -> forms.getStartFormData(definition)));
        probe.before(form, userId, answers, tried -> as(userId, () -> forms.submitStartForm(definition, tried)));
        ProcessInstance started = as(userId, () -> forms.submitStartForm(definition, answers));
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getBusinessKey();
    }

    /** The one open task of this element. */
    public Task task(String businessKey, String stem) {
        List<Task> open = open(businessKey, stem);
        assertThat(open).as("open tasks %s of %s", stem, businessKey).hasSize(1);
        return open.get(0);
    }

    /** All open tasks of this element, as nobody in particular. */
    public List<Task> open(String businessKey, String stem) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey("UserTask_" + stem)
                .list();
    }

    /** The stems of all open tasks of a case. */
    public List<String> openSteps(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(task -> task.getTaskDefinitionKey().replace("UserTask_", ""))
                .sorted()
                .toList();
    }

    /** Completes the step as the sample user who holds its post. */
    public void complete(String businessKey, String stem, Map<String, Object> answers) {
        Task task = task(businessKey, stem);
        completeAs(holderOf(task), task, answers);
    }

    /** Completes the step as this user, who must be able to see and claim it. */
    public void completeAs(String userId, Task task, Map<String, Object> answers) {
        strangers.tryFirst(task, answers);
        as(userId, () -> {
            Task seen = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            assertThat(seen)
                    .as("%s sees %s", userId, task.getTaskDefinitionKey())
                    .isNotNull();
            if (seen.getAssignee() == null) {
                tasks.claim(task.getId(), userId);
            }
            return null;
        });
        if (task.getAssignee() != null && !task.getAssignee().equals(userId)) {
            tasks.setAssignee(task.getId(), userId); // as if taken over from whom the record names
        }
        probe.at(task);
        String form = formOf(as(userId, () -> forms.getTaskFormData(task.getId())));
        Consumer<Map<String, Object>> submit = sent -> as(userId, () -> {
            forms.submitTaskForm(task.getId(), sent);
            return null;
        });
        probe.before(form, userId, answers, submit);
        submit.accept(answers);
    }

    /** Folder and name of its file, as {@code matter-call-cooperate}, for embedded forms, too. */
    private static String formOf(FormData form) {
        return form.getCamundaFormRef() == null
                ? String.valueOf(form.getFormKey())
                        .replaceFirst(".*forms/(.+)\\.html", "$1")
                        .replace('/', '-')
                : form.getCamundaFormRef().getKey();
    }

    /** The sample user of the post the task is offered to, or its assignee. */
    public String holderOf(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(group -> group.toLowerCase(Locale.ROOT))
                .orElseThrow();
    }

    /** Moves the clock onto the timer of this element and fires it. */
    public void fireTimer(String businessKey, String element) {
        Job timer = timer(businessKey, element);
        Instant due = timer.getDuedate().toInstant();
        if (due.isAfter(clock.instant())) {
            clock.moveTo(due);
        }
        management.executeJob(timer.getId());
    }

    /** Runs the one job that waits before this element. */
    public void runJob(String businessKey, String element) {
        List<Job> waiting =
                jobs(businessKey, management.createJobQuery().messages().list(), element);
        assertThat(waiting).as("jobs %s of %s", element, businessKey).hasSize(1);
        management.executeJob(waiting.get(0).getId());
    }

    /** The one waiting timer of this element. */
    public Job timer(String businessKey, String element) {
        List<Job> timers = timers(businessKey, element);
        assertThat(timers).as("timers %s of %s", element, businessKey).hasSize(1);
        return timers.get(0);
    }

    public List<Job> timers(String businessKey, String element) {
        return jobs(businessKey, management.createJobQuery().timers().list(), element);
    }

    private List<Job> jobs(String businessKey, List<Job> all, String element) {
        List<String> instances =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
        return all.stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .filter(job -> element.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .toList();
    }

    /** The elements a case has passed, in the order of their start. */
    public List<String> passed(String businessKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** Whether the case's process has come to its end. */
    public boolean ended(String businessKey) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .unfinished()
                        .count()
                == 0;
    }

    public void advance(Duration elapsed) {
        clock.advance(elapsed);
    }
}
