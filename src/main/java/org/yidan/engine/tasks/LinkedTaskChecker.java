package org.yidan.engine.tasks;

import java.util.List;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Who is linked to a task may read it and work on it: claim, complete, comment; a claimed one is sent by its holder alone,
 * whoever else may work on it. Handing it over is allowed within the candidate posts only; everything else (dates, candidates, owner, deletion) needs an explicit right.
 */
class LinkedTaskChecker extends AuthorizationCommandChecker {

    @Override
    public void checkReadTask(@Nullable TaskEntity task) {
        if (!mayWorkOn(task)) {
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(@Nullable TaskEntity task) {
        if (!mayWorkOn(task)) {
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        boolean allowed = TaskCommandGuard.current() instanceof ClaimTaskCmd claim
                ? mayHandTo(task, target(claim))
                : mayWorkOn(task);
        if (!allowed) {
            super.checkTaskWork(task);
        }
        String holder = task.getAssignee();
        if (TaskCommandGuard.current() instanceof SubmitTaskFormCmd
                && TaskRights.checked()
                && holder != null
                && !holder.equals(TaskRights.user())) {
            throw new ClaimedByAnother(holder);
        }
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        boolean allowed = TaskCommandGuard.current() instanceof AssignTaskCmd assign && mayHandTo(task, target(assign));
        if (!allowed) {
            super.checkTaskAssign(task);
        }
    }

    /** Some of the engine's commands ask before they know that the task is there. */
    private static boolean mayWorkOn(@Nullable TaskEntity task) {
        if (task == null) {
            throw new NullValueException("no such task");
        }
        return TaskRights.checked() && TaskRights.concernsUser(task);
    }

    /** To nobody: who holds it. To oneself: any free task of one's own. To a colleague: a candidate, by who holds it. */
    private static boolean mayHandTo(TaskEntity task, @Nullable String target) {
        String user = TaskRights.user();
        if (user == null || !mayWorkOn(task)) {
            return false;
        }
        boolean mine = user.equals(task.getAssignee());
        boolean free = task.getAssignee() == null;
        if (target == null) {
            return mine || free;
        }
        if (target.equals(user)) {
            // A task already claimed by a colleague: the claim itself answers who was first.
            return mine || free || TaskCommandGuard.current() instanceof ClaimTaskCmd;
        }
        return (mine || free) && TaskRights.isCandidate(task, target, groupsOf(target));
    }

    private static List<String> groupsOf(String target) {
        return Context.getCommandContext().runWithoutAuthorization(() -> Context.getCommandContext()
                .getReadOnlyIdentityProvider()
                .createGroupQuery(Context.getCommandContext())
                .groupMember(target)
                .unlimitedList()
                .stream()
                .map(group -> ((GroupEntity) group).getId())
                .toList());
    }

    private static @Nullable String target(Command<?> command) {
        return (String) new DirectFieldAccessor(command).getPropertyValue("userId");
    }
}
