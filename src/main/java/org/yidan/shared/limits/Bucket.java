package org.yidan.shared.limits;

import java.time.Duration;
import java.time.Instant;

/** What one person or address has left of an allowance; it fills up evenly. */
final class Bucket {

    private final Allowance allowance;
    private double left;
    private Instant filledAt;

    Bucket(Allowance allowance, Instant now) {
        this.allowance = allowance;
        this.left = allowance.times();
        this.filledAt = now;
    }

    /** Takes one and gives zero, or takes none and gives how long it is until there is one. */
    synchronized Duration take(Instant now) {
        Duration wait = untilNext(now);
        if (wait.isZero()) {
            left--;
        }
        return wait;
    }

    /** How long it is until one may be taken; zero when there is one. */
    synchronized Duration untilNext(Instant now) {
        fill(now);
        double each = (double) allowance.every().toMillis() / allowance.times();
        return left >= 1 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil((1 - left) * each));
    }

    private void fill(Instant now) {
        long passed = Math.max(0, Duration.between(filledAt, now).toMillis());
        double come = (double) passed * allowance.times() / allowance.every().toMillis();
        left = Math.min(allowance.times(), left + come);
        filledAt = now;
    }
}
