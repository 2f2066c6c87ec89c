package org.yidan.organization.identity;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.yidan.organization.Role;

/** One group for each role, of everybody who holds it somewhere: whom a shared filter is for. It offers no tasks. */
@Component
class RoleGroups {

    /** Begins the id of every such group, for example {@code holders-unit-handler}. */
    static final String PREFIX = "holders-";

    private final IdentityService identity;

    RoleGroups(IdentityService identity) {
        this.identity = identity;
    }

    static String idOf(Role role) {
        return PREFIX + role.id();
    }

    /** Makes the groups that are missing. */
    void provide() {
        List<String> present = identity.createGroupQuery().groupType("role").list().stream()
                .map(Group::getId)
                .toList();
        Stream.of(Role.values()).filter(role -> !present.contains(idOf(role))).forEach(role -> {
            Group made = identity.newGroup(idOf(role));
            made.setName(role.chinese());
            made.setType("role");
            identity.saveGroup(made);
        });
    }
}
