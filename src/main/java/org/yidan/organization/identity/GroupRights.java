package org.yidan.organization.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.yidan.organization.identity.PlatformGroup.ADMINISTRATOR;
import static org.yidan.organization.identity.PlatformGroup.AUDITOR;
import static org.yidan.organization.identity.PlatformGroup.CALLER;
import static org.yidan.organization.identity.PlatformGroup.DESIGNER;
import static org.yidan.organization.identity.PlatformGroup.STAFF;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;
import org.yidan.organization.access.StartGrants;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRight.Beginner;
import org.yidan.organization.access.StartRights;

/**
 * The rights of the platform groups, a handful of rows whatever the number of units. Staff get no right on instances or
 * tasks here, so what a clerk sees of a case comes from being a candidate of its task.
 */
@Component
class GroupRights implements StartGrants {

    private final AuthorizationService authorizations;
    private final List<StartRights> modules;
    private final EngineBatch unchecked;

    GroupRights(AuthorizationService authorizations, List<StartRights> modules, EngineBatch unchecked) {
        this.authorizations = authorizations;
        this.unchecked = unchecked;
        this.modules = List.copyOf(modules);
    }

    /** Who begins which process, as the modules say. */
    List<StartRight> startRights() {
        return modules.stream()
                .flatMap(module -> module.startRights().stream())
                .sorted(Comparator.comparing(StartRight::process))
                .toList();
    }

    void grant(Map<String, List<String>> sharedFilters) {
        staff();
        sharedFilters.forEach(
                (filter, groups) -> groups.forEach(group -> grant(group, Resources.FILTER, filter, Permissions.READ)));
        startRights().forEach(this::begin);
        auditor();
        designer();
        for (Resource resource : Resources.values()) {
            grant(ADMINISTRATOR, resource, ANY, Permissions.ALL);
        }
    }

    @Override
    public void provide(StartRight right) {
        unchecked.run(() -> begin(right));
    }

    /** All staff read the name of the process on its tasks. */
    private void begin(StartRight right) {
        if (right.beginner() == Beginner.STAFF) {
            grant(STAFF, Resources.PROCESS_DEFINITION, right.process(), Permissions.READ, Permissions.CREATE_INSTANCE);
        } else {
            grant(STAFF, Resources.PROCESS_DEFINITION, right.process(), Permissions.READ);
        }
        if (right.beginner() == Beginner.CALLERS) {
            grant(CALLER, Resources.PROCESS_DEFINITION, right.process(), Permissions.CREATE_INSTANCE);
        }
    }

    private void staff() {
        grant(STAFF, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(STAFF, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grant(STAFF, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        // Names of colleagues and units on the task cards; how far it reaches is for the engine's Directory to say.
        grant(STAFF, Resources.USER, ANY, Permissions.READ);
        grant(STAFF, Resources.GROUP, ANY, Permissions.READ);
    }

    private void auditor() {
        grant(AUDITOR, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grant(AUDITOR, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                AUDITOR,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(AUDITOR, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        // What administrators and operators did, too: users, rights, jobs, clean-up.
        grant(AUDITOR, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
    }

    private void designer() {
        grant(DESIGNER, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grant(DESIGNER, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(DESIGNER, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ);
        grant(DESIGNER, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grant(DESIGNER, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
    }

    private void grant(PlatformGroup group, Resource resource, String id, Permission... permissions) {
        grant(group.id(), resource, id, permissions);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization authorization = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(resource);
            authorization.setResourceId(id);
        }
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
