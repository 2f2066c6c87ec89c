package org.yidan.engine.tasks;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

/** The rule itself, asked inside a command: is this task the business of whoever is logged in? */
final class TaskRights {

    private TaskRights() {}

    /** Whether anything is to be checked: a user asks, and not the engine or our own code in the user's name. */
    static boolean checked() {
        CommandContext command = Context.getCommandContext();
        return Context.getProcessEngineConfiguration().isAuthorizationEnabled()
                && command.isAuthorizationCheckEnabled()
                && user() != null;
    }

    static @Nullable String user() {
        Authentication current = Context.getCommandContext().getAuthentication();
        return current == null ? null : current.getUserId();
    }

    static List<String> groups() {
        Authentication current = Context.getCommandContext().getAuthentication();
        return current == null || current.getGroupIds() == null ? List.of() : current.getGroupIds();
    }

    /** Whether the user is assignee, owner or candidate of the task, also by one of the posts. */
    static boolean concernsUser(TaskEntity task) {
        String user = user();
        if (user == null) {
            return false;
        }
        return user.equals(task.getAssignee()) || user.equals(task.getOwner()) || isCandidate(task, user, groups());
    }

    /** Whether somebody, with these groups, is a candidate of the task. */
    static boolean isCandidate(TaskEntity task, String user, List<String> groups) {
        for (IdentityLink link : task.getIdentityLinks()) {
            boolean matches = user.equals(link.getUserId()) || groups.contains(link.getGroupId());
            if (matches && IdentityLinkType.CANDIDATE.equals(link.getType())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an explicit grant lets the user read all tasks, as administrators and auditors may. */
    static boolean readsEveryTask() {
        String user = user();
        if (user == null || !GrantedReaders.mayBeAmong(user, groups())) {
            return false;
        }
        AuthorizationManager authorizations = Context.getCommandContext().getAuthorizationManager();
        return authorizations.isAuthorized(new PermissionCheckBuilder()
                .disjunctive()
                .atomicCheckForResourceId(Resources.TASK, Authorization.ANY, TaskPermissions.READ)
                .atomicCheckForResourceId(
                        Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ_TASK)
                .build());
    }
}
