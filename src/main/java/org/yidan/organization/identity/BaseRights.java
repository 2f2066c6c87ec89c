package org.yidan.organization.identity;

import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Platform groups, their rights and the shared filters: made once, and again when their edition moves on. */
@Service
class BaseRights {

    private static final String PROPERTY = "yidan.rights";
    /** Raise it with every change of {@link GroupRights} or {@link SharedFilters}; what modules contribute is followed by itself. */
    private static final String EDITION = "8";

    private final IdentityService identity;
    private final ManagementService management;
    private final GroupRights rights;
    private final SharedFilters filters;
    private final RoleGroups roles;
    private final StartLock lock;

    BaseRights(
            IdentityService identity,
            ManagementService management,
            GroupRights rights,
            SharedFilters filters,
            RoleGroups roles,
            StartLock lock) {
        this.identity = identity;
        this.management = management;
        this.rights = rights;
        this.filters = filters;
        this.roles = roles;
        this.lock = lock;
    }

    @Transactional
    void provide() {
        if (upToDate()) {
            return;
        }
        lock.take();
        if (upToDate()) {
            return;
        }
        for (PlatformGroup group : PlatformGroup.values()) {
            if (identity.createGroupQuery().groupId(group.id()).count() == 0) {
                Group made = identity.newGroup(group.id());
                made.setName(group.chinese());
                made.setType("platform");
                identity.saveGroup(made);
            }
        }
        roles.provide();
        rights.grant(filters.provide());
        management.setProperty(PROPERTY, edition());
    }

    private boolean upToDate() {
        return edition().equals(management.getProperties().get(PROPERTY));
    }

    private String edition() {
        int contributed = Objects.hash(
                rights.startRights().toString(),
                filters.ofSteps().toString(),
                filters.shownOnCards().toString());
        return EDITION + "-" + Integer.toHexString(contributed);
    }
}
