package org.yidan.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.yidan.notification.NotificationSettings;

/** How long to wait after a failed try: double each time up to the longest, and up to a fifth more so that tries spread. */
@Component
public class Backoff {

    private static final int MOST_DOUBLINGS = 20;
    private static final int FIFTH = 5;

    private final NotificationSettings.Tries tries;

    Backoff(NotificationSettings settings) {
        this.tries = settings.tries();
    }

    /** When to try again after so many tries (1 or more). */
    public Instant after(int tried, Instant now) {
        Duration wait = tries.first().multipliedBy(1L << Math.min(tried - 1, MOST_DOUBLINGS));
        Duration bounded = wait.compareTo(tries.longest()) > 0 ? tries.longest() : wait;
        long jitter = ThreadLocalRandom.current().nextLong(bounded.toMillis() / FIFTH + 1);
        return now.plus(bounded).plusMillis(jitter);
    }
}
