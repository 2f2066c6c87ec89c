package org.yidan.engine.steps;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.engine.OfficeAct;

/** Offers open tasks to other posts than their party's, by a decision of the office that is kept. */
@Service
@Transactional
public class TaskOffers {

    private final ObjectProvider<TaskService> tasks;
    private final JdbcClient jdbc;
    private final OfficeAct office;
    private final ObjectProvider<Parties> parties;
    private final StepTable table;

    /** The providers keep what the engine's own configuration needs out of a circle with it. */
    TaskOffers(
            ObjectProvider<TaskService> tasks,
            JdbcClient jdbc,
            OfficeAct office,
            ObjectProvider<Parties> parties,
            StepTable table) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.office = office;
        this.parties = parties;
        this.table = table;
    }

    /** Offers the task to this post, too. */
    public void offer(String taskId, String groupId) {
        jdbc.sql("insert into task_offer (task_id, group_id) values (?, ?) on conflict (task_id, group_id) do nothing")
                .params(taskId, groupId)
                .update();
        office.perform(() -> tasks.getObject().addCandidateGroup(taskId, groupId));
    }

    /** Takes the task from the posts it was offered to, and from who claimed it, and offers it to this one. */
    public void handOver(String taskId, String groupId) {
        office.perform(() -> {
            candidates(taskId).forEach(group -> tasks.getObject().deleteCandidateGroup(taskId, group));
            tasks.getObject().setAssignee(taskId, null);
        });
        offer(taskId, groupId);
    }

    /** Offers the task of a step to whoever its party means now, after the case has got other parties. */
    public void renew(String taskId) {
        office.perform(() -> {
            TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(taskId);
            table.partyAt(task.getExecution(), task.getTaskDefinitionKey())
                    .ifPresent(party -> offerTo(task, parties.getObject().groups(task.getExecution(), party)));
        });
    }

    private void offerTo(TaskEntity task, Set<String> groups) {
        Set<String> before = candidates(task.getId());
        if (!before.equals(groups)) {
            before.forEach(group -> tasks.getObject().deleteCandidateGroup(task.getId(), group));
            groups.forEach(group -> tasks.getObject().addCandidateGroup(task.getId(), group));
            tasks.getObject().setAssignee(task.getId(), null);
        }
    }

    private Set<String> candidates(String taskId) {
        return tasks.getObject().getIdentityLinksForTask(taskId).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the task was offered to one of these posts. */
    @Transactional(readOnly = true)
    public boolean offeredToOneOf(String taskId, Collection<String> groups) {
        return jdbc.sql("select exists (select from task_offer where task_id = ? and group_id = any(?))")
                .params(taskId, groups.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
