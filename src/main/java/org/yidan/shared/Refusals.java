package org.yidan.shared;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.RequestRejectedException;

/** Finds in a failure what people are to be told of it, however deep the framework or the engine wrapped it. */
public final class Refusals {

    /**
     * What the database says of a value it cannot hold: a text too long, a number, day or time out of range, the character NUL.
     * NUL is refused here for forms, JSON and parameters alike, because nothing can bring it past the database.
     */
    private static final Set<String> UNSTORABLE = Set.of("22001", "22003", "22007", "22008", "22021", "22P05");

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    /** The refusal in the failure, if it is one. */
    public static Optional<DomainException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
        }
        return unstorable(failure);
    }

    private static Optional<DomainException> unstorable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Spring Security looks at the names of parameters when they are read, not before.
            if (cause instanceof Days.OutOfRange || cause instanceof RequestRejectedException) {
                return Optional.of(new Unstorable());
            }
            if (cause instanceof SQLException told && isUnstorable(told.getSQLState())) {
                LOG.warn("a value could not be stored, state {}", told.getSQLState());
                return Optional.of(new Unstorable());
            }
        }
        return Optional.empty();
    }

    private static boolean isUnstorable(@Nullable String state) {
        return state != null && UNSTORABLE.contains(state);
    }

    /** Something that was sent cannot be kept: a character, a length, a number or a date. */
    static final class Unstorable extends DomainException {

        Unstorable() {
            super(Kind.INVALID, "pages.error.unstorable");
        }
    }
}
