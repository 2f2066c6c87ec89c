package org.yidan.engine.configuration;

import jakarta.annotation.PostConstruct;
import java.time.Instant;
import org.joda.time.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Rehearsing;

/**
 * The engine's clock follows the office's, so that timers, due dates and history tell the same time; in a thread that rehearses it
 * tells the time of the rehearsal. The engine asks Joda for the time, and Joda asks us.
 */
@Component
class EngineTime {

    /** There is one clock of the engine in a virtual machine, as there is one in Joda. */
    private static volatile @Nullable Instant standing;

    private final OfficeClock clock;

    EngineTime(OfficeClock clock) {
        this.clock = clock;
    }

    @PostConstruct
    void follow() {
        DateTimeUtils.setCurrentMillisProvider(EngineTime::millis);
        clock.onMove(moved -> standing = moved);
    }

    private static long millis() {
        Instant rehearsed = Rehearsing.time();
        Instant moved = rehearsed == null ? standing : rehearsed;
        return moved == null ? System.currentTimeMillis() : moved.toEpochMilli();
    }
}
