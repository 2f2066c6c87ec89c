package org.yidan.tasklist.process;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.tasklist.list.Entitlements;

/** Asks the engine's authorizations. */
@Component
class CamundaEntitlements implements Entitlements {

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");

    private final AuthorizationService authorizations;
    private final CurrentUser user;

    CamundaEntitlements(AuthorizationService authorizations, CurrentUser user) {
        this.authorizations = authorizations;
        this.user = user;
    }

    @Override
    public boolean administers() {
        return user.groups().contains(ADMINISTRATORS);
    }

    @Override
    public List<String> applications() {
        return APPLICATIONS.stream()
                .filter(application -> authorizations.isUserAuthorized(
                        user.id(), user.groups(), Permissions.ACCESS, Resources.APPLICATION, application))
                .toList();
    }
}
