package org.yidan.engine.people;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A task claimed by somebody who has lost the post goes back to the post: there it is free again, and he no longer has it.
 * Tasks offered to nobody else, and those of posts he still holds, stay with him.
 */
final class TasksGivenBack {

    private static final Logger log = LoggerFactory.getLogger(TasksGivenBack.class);

    private final ProcessEngineConfigurationImpl engine;

    TasksGivenBack(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    void of(Collection<String> users) {
        users.forEach(user -> asOffice(command -> lost(command, user)).forEach(this::giveBack));
    }

    private void giveBack(String task) {
        try {
            asOffice(command -> {
                new AssignTaskCmd(task, null).execute(command);
                return true;
            });
        } catch (OptimisticLockingException | NullValueException ended) {
            log.debug("Task {} was done meanwhile", task);
        }
    }

    private static List<String> lost(CommandContext command, String user) {
        List<String> groups =
                command
                        .getReadOnlyIdentityProvider()
                        .createGroupQuery(command)
                        .groupMember(user)
                        .unlimitedList()
                        .stream()
                        .map(Group::getId)
                        .toList();
        TaskQueryImpl claimed = new TaskQueryImpl();
        claimed.taskAssignee(user);
        return command.getTaskManager().findTasksByQueryCriteria(claimed).stream()
                .map(TaskEntity.class::cast)
                .filter(task -> belongsToOthers(task, user, groups))
                .map(TaskEntity::getId)
                .toList();
    }

    private static boolean belongsToOthers(TaskEntity task, String user, List<String> groups) {
        List<IdentityLink> offers = List.copyOf(task.getIdentityLinks());
        boolean offered = offers.stream().anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()));
        boolean still = offers.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .anyMatch(link -> user.equals(link.getUserId()) || groups.contains(link.getGroupId()));
        return offered && !still;
    }

    private <T> T asOffice(Function<CommandContext, T> act) {
        return engine.getCommandExecutorTxRequiresNew()
                .execute(command -> command.runWithoutAuthorization(() -> act.apply(command)));
    }
}
