package org.yidan.engine.tasks;

import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.yidan.shared.DomainException;

/** Somebody sends a task that a colleague has claimed, without having taken it over. */
public class ClaimedByAnother extends DomainException {

    ClaimedByAnother(String holder) {
        super(Kind.CONFLICT, "engine.claimed-by-another", name(holder));
    }

    private static String name(String holder) {
        CommandContext command = Context.getCommandContext();
        User user = command.runWithoutAuthorization(
                () -> command.getReadOnlyIdentityProvider().findUserById(holder));
        return user == null
                ? holder
                : (user.getFirstName() + " " + Objects.requireNonNullElse(user.getLastName(), "")).strip();
    }
}
