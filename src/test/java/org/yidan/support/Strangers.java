package org.yidan.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;
import org.yidan.shared.DomainException;

/**
 * People to whom a model wrongly gives a task: the first time a walk reaches a step, some of other posts, units and regions, the
 * designer and the administrator send its form before the right one does, and each is refused.
 */
@Component
public class Strangers {

    private static final int OFFICERS = 4;
    private static final Set<String> TRIED = ConcurrentHashMap.newKeySet();
    private static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

    private final FormService forms;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final Map<String, Step> steps;

    Strangers(FormService forms, IdentityService identity, JdbcClient jdbc, List<ProcessSteps> modules) {
        this.forms = forms;
        this.identity = identity;
        this.jdbc = jdbc;
        this.steps = modules.stream()
                .flatMap(module -> module.steps().stream())
                .filter(Step::ofUser)
                .collect(Collectors.toMap(step -> step.process() + " " + step.element(), Function.identity()));
    }

    /** Whether strangers were refused at this step. */
    public boolean refusedAt(String bean) {
        return REFUSED.contains(bean);
    }

    /** Has them try the step with the right answers; only in a test's own thread, where nobody races for the task. */
    void tryFirst(Task task, Map<String, Object> answers) {
        Step step = steps.get(task.getProcessDefinitionId().split(":")[0] + " " + task.getTaskDefinitionKey());
        if (step == null || !Thread.currentThread().getName().equals("main") || !TRIED.add(step.key())) {
            return;
        }
        Set<String> offered = jdbc.sql("select group_id_ from act_ru_identitylink where task_id_ = ?")
                .param(task.getId())
                .query(String.class)
                .set();
        strangers(step).forEach(user -> {
            List<String> groups = groupsOf(user);
            if (groups.stream().noneMatch(offered::contains) && !user.equals(task.getAssignee())) {
                assertRefused(step, task, user, groups, answers);
            }
        });
        give(task, task.getAssignee());
    }

    private void assertRefused(Step step, Task task, String user, List<String> groups, Map<String, Object> answers) {
        give(task, user);
        identity.setAuthentication(user, groups);
        try {
            Throwable refusal = catchThrowable(() -> forms.submitTaskForm(task.getId(), answers));
            assertThat(refusal)
                    .as("%s sends %s", user, step.key())
                    .isInstanceOfSatisfying(DomainException.class, refused -> {
                        assertThat(refused.kind()).isEqualTo(DomainException.Kind.FORBIDDEN);
                        if (!step.named()) {
                            assertThat(refused.code()).isEqualTo("engine.step-of-another-post");
                        }
                    });
            REFUSED.add(step.key());
        } finally {
            identity.clearAuthentication();
        }
    }

    /** As a model would have given it from the beginning: nobody is told. */
    private void give(Task task, String user) {
        jdbc.sql("update act_ru_task set assignee_ = ? where id_ = ?")
                .params(user, task.getId())
                .update();
    }

    /** Officers anywhere, others for each step and always the same, and who keeps models and users. */
    private Stream<String> strangers(Step step) {
        List<String> officers = jdbc.sql(
                        "select user_id from officer order by md5(user_id || cast(:step as text)) limit :officers")
                .param("step", step.key())
                .param("officers", OFFICERS)
                .query(String.class)
                .list();
        List<String> keepers = jdbc.sql(
                        "select max(user_id_) from act_id_membership where group_id_ in ('camunda-admin', 'designer') group by group_id_")
                .query(String.class)
                .list();
        return Stream.concat(officers.stream(), keepers.stream());
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
