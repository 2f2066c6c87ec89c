package org.yidan.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Acts in the name of a user who proved himself by something else than a log-in, such as a partner's key: with the rights of
 * that user's posts of now and no more, and recorded under the name.
 */
@Component
public class ActAs {

    private final ObjectProvider<IdentityService> identity;

    /** The provider keeps beans used by the engine's own configuration out of a circle. */
    ActAs(ObjectProvider<IdentityService> identity) {
        this.identity = identity;
    }

    /** Runs the act under the name of the user; whoever acted in this thread before acts on afterwards. */
    public <T> T user(String userId, Supplier<T> act) {
        IdentityService users = identity.getObject();
        Authentication before = users.getCurrentAuthentication();
        users.clearAuthentication();
        List<String> groups = users.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId)
                .toList();
        users.setAuthentication(userId, groups, List.of());
        try {
            return act.get();
        } finally {
            if (before == null) {
                users.clearAuthentication();
            } else {
                users.setAuthentication(before);
            }
        }
    }
}
