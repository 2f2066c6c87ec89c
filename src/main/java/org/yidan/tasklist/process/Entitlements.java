package org.yidan.tasklist.process;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;

/** What of the stock web applications the user may use, so that the pages leave out the rest. */
@Component
public class Entitlements {

    private static final String ADMINISTRATORS = "camunda-admin";
    private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");

    private final AuthorizationService authorizations;
    private final CurrentUser user;

    Entitlements(AuthorizationService authorizations, CurrentUser user) {
        this.authorizations = authorizations;
        this.user = user;
    }

    /** Whether the user is an administrator, who may change any task and filter. */
    public boolean administers() {
        return user.groups().contains(ADMINISTRATORS);
    }

    /** The web applications that are open to the user. */
    public List<String> applications() {
        return APPLICATIONS.stream()
                .filter(application -> authorizations.isUserAuthorized(
                        user.id(), user.groups(), Permissions.ACCESS, Resources.APPLICATION, application))
                .toList();
    }
}
