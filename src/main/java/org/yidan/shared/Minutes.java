package org.yidan.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Compares moments that people typed to the minute with moments the system knows to the second: what falls into the same minute is
 * neither before nor after. Every desk that says "not before" or "not after" of a typed moment asks here.
 */
public final class Minutes {

    private Minutes() {}

    /** Whether the one lies in an earlier minute than the other. */
    public static boolean before(Instant one, Instant other) {
        return minute(one).isBefore(minute(other));
    }

    /** Whether the one lies in a later minute than the other. */
    public static boolean after(Instant one, Instant other) {
        return minute(one).isAfter(minute(other));
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
