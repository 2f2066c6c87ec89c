package org.yidan.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who acts in this thread: the log-in of the request, whether it came through Tasklist, {@code /engine-rest}, {@code /api}
 * or a page. Jobs and the start of the application act without a user.
 */
@Component
public class CurrentUser {

    private final ObjectProvider<IdentityService> identity;

    /** The provider keeps beans used by the engine's own configuration out of a circle. */
    CurrentUser(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    /** The user's id; without a log-in this is a fault of the caller, which should have asked {@link #find()}. */
    public String id() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is logged in in this thread"));
    }

    /** The user's id, or empty in a job and at the start of the application. */
    public Optional<String> find() {
        return authentication().map(Authentication::getUserId);
    }

    /** The ids of the user's groups: units ({@code 420381-CG}) and posts ({@code 420381-CG.unit-handler}). */
    public List<String> groups() {
        return authentication()
                .map(Authentication::getGroupIds)
                .map(List::copyOf)
                .orElse(List.of());
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(identity.getObject().getCurrentAuthentication());
    }
}
