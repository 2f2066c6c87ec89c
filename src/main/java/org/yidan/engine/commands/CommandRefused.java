package org.yidan.engine.commands;

import org.camunda.bpm.engine.AuthorizationException;
import org.yidan.engine.commands.Senders.Sender;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/** A command that nobody, or not this user, may send to the engine from outside. */
public class CommandRefused extends DomainException {

    private CommandRefused(String fact) {
        super(Kind.FORBIDDEN, "engine." + fact);
    }

    /** What whoever sent a command is told: the platform's people, who are no part of any case, another reason than staff. */
    static RuntimeException because(Sender sender, boolean byPlatform) {
        return switch (sender) {
            case FORM -> new CommandRefused(byPlatform ? "needs-two-people" : "by-form-only");
            case TWO_PEOPLE -> byPlatform ? new CommandRefused("needs-two-people") : rightMissing();
            case COMMENTS -> new CommandRefused("comments-only-grow");
            case FILES -> new CommandRefused("files-by-upload-only");
            case EVERYBODY, PLATFORM, ADMINISTRATORS, ENGINE -> rightMissing();
        };
    }

    /** As the engine refuses for want of a right: parts of its REST API take anything else for a fault of the server. */
    private static RuntimeException rightMissing() {
        return new AuthorizationException(Texts.of("engine.right-missing"));
    }

    /** A timer before its time; said as a missing right, because the engine's REST API takes all else here for a fault. */
    static RuntimeException tooEarly() {
        return new AuthorizationException(Texts.of("engine.needs-two-people"));
    }

    static CommandRefused numberFromOutside() {
        return new CommandRefused("number-from-outside");
    }
}
