package org.yidan.shared.limits;

import java.time.Duration;
import org.yidan.shared.DomainException;

/** Something was done too often; says when to try again. */
public class TooOften extends DomainException {

    private static final long MINUTE = 60;

    private final long seconds;

    TooOften(Limit limit, Duration wait) {
        this(limit.key(), Math.max(1, (wait.toMillis() + 999) / 1000));
    }

    private TooOften(String key, long seconds) {
        super(Kind.TOO_OFTEN, "pages.too-often." + key, (seconds + MINUTE - 1) / MINUTE);
        this.seconds = seconds;
    }

    /** The node has no room for another upload just now. */
    public static TooOften busy() {
        return new TooOften("busy", MINUTE / 2);
    }

    /** Seconds until the next try has a chance, for the header {@code Retry-After}. */
    public long retryAfter() {
        return seconds;
    }
}
