package org.yidan.shared.limits;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;

/**
 * Counts how often somebody does something and refuses with {@link TooOften} what goes beyond the settings. Each node counts
 * for itself, so several nodes together allow as many times more.
 */
@Component
public class RateLimits {

    private final LimitSettings settings;
    private final OfficeClock clock;
    private final Map<Limit, Map<String, Bucket>> counted = new EnumMap<>(Limit.class);

    public RateLimits(LimitSettings settings, OfficeClock clock) {
        this.settings = settings;
        this.clock = clock;
        for (Limit limit : Limit.values()) {
            counted.put(limit, Collections.synchronizedMap(new Remembered(settings.counted())));
        }
    }

    /** Counts one more of this user, address or key, or refuses. */
    public void take(Limit limit, String who) {
        refuse(limit, bucket(limit, who).take(clock.instant()));
    }

    /** Refuses when nothing is left, without counting: before what only counts when it fails. */
    public void require(Limit limit, String who) {
        refuse(limit, bucket(limit, who).untilNext(clock.instant()));
    }

    /** Counts a failure that was answered already. */
    public void count(Limit limit, String who) {
        bucket(limit, who).take(clock.instant());
    }

    private static void refuse(Limit limit, Duration wait) {
        if (!wait.isZero()) {
            throw new TooOften(limit, wait);
        }
    }

    private Bucket bucket(Limit limit, String who) {
        return Objects.requireNonNull(counted.get(limit))
                .computeIfAbsent(who, unseen -> new Bucket(settings.of(limit), clock.instant()));
    }

    /** Forgets who was not seen for longest, so that a flood of made-up addresses fills no memory. */
    private static final class Remembered extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Remembered(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
        }
    }
}
