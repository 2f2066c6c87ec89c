package org.yidan.engine.password;

import jakarta.ws.rs.core.Response;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.UnlockUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.yidan.engine.trail.RequestOrigin;
import org.yidan.shared.limits.TooOften;

/**
 * Answers the engine's command that checks a password by the door, before a transaction is opened: the cost of a hash must
 * hold no connection. An administrator's command to unlock a user forgets the wrong passwords.
 */
class AskedAtTheDoor extends CommandInterceptor {

    private final ObjectProvider<PasswordDoor> door;

    AskedAtTheDoor(ObjectProvider<PasswordDoor> door) {
        this.door = door;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        if (command instanceof CheckPassword) {
            DirectFieldAccessor asked = new DirectFieldAccessor(command);
            return (T) (Boolean) ask(text(asked, "userId"), text(asked, "password"));
        }
        T result = next.execute(command);
        if (command instanceof UnlockUserCmd) {
            String user = text(new DirectFieldAccessor(command), "userId");
            door.getObject().forget(user == null ? "" : user);
        }
        return result;
    }

    private boolean ask(@Nullable String userId, @Nullable String password) {
        try {
            return door.getObject().admits(userId, password);
        } catch (TooOften refused) {
            if (RequestOrigin.current().isOfWebapps()) {
                // The web applications' own API takes every other exception for a fault of the server.
                throw new RestException(Response.Status.TOO_MANY_REQUESTS, refused, refused.getMessage());
            }
            throw refused;
        }
    }

    private static @Nullable String text(DirectFieldAccessor command, String field) {
        return (String) command.getPropertyValue(field);
    }
}
