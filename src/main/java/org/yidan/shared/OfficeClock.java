package org.yidan.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one clock of the office: real time, unless a test or a demonstration moved it; a rehearsal
 * has a time of its own in its thread ({@link Rehearsing}). Days are days in Asia/Shanghai.
 * The engine follows it through {@link #onMove}.
 */
@Component
public class OfficeClock extends Clock {

    /** The zone of every date shown and of every working day (RULES 9); instants are stored in UTC. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<Consumer<@Nullable Instant>> followers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Instant standing;

    /** Stops the clock at this instant, until {@link #reset()}. */
    public void moveTo(Instant instant) {
        standing = instant;
        followers.forEach(follower -> follower.accept(instant));
    }

    /** Moves the clock on by an elapsed duration and stops it there. */
    public void advance(Duration elapsed) {
        moveTo(instant().plus(elapsed));
    }

    /** Back to real time. */
    public void reset() {
        standing = null;
        followers.forEach(follower -> follower.accept(null));
    }

    /** Tells the follower each new standing time, and {@code null} for a return to real time. */
    public void onMove(Consumer<@Nullable Instant> follower) {
        followers.add(follower);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    @Override
    public Instant instant() {
        Instant rehearsed = Rehearsing.time();
        if (rehearsed != null) {
            return rehearsed;
        }
        Instant moved = standing;
        return moved == null ? Instant.now() : moved;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
