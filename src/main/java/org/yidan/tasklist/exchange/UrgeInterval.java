package org.yidan.tasklist.exchange;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.calendar.TimeLimit;
import org.yidan.casework.sight.VisibleCase;
import org.yidan.engine.CurrentUser;
import org.yidan.shared.OfficeClock;

/** How long somebody waits before he urges for the same task again: working hours of the region. */
@Component
class UrgeInterval {

    static final int HOURS = 4;

    private final Exchanges exchanges;
    private final OfficeCalendar calendar;
    private final OfficeClock clock;
    private final CurrentUser user;

    UrgeInterval(Exchanges exchanges, OfficeCalendar calendar, OfficeClock clock, CurrentUser user) {
        this.exchanges = exchanges;
        this.calendar = calendar;
        this.clock = clock;
        this.user = user;
    }

    /** From when on the current user may urge for the task again, if not now. */
    Optional<Instant> again(VisibleCase seen, String taskId) {
        return exchanges
                .lastUrged(taskId, user.id())
                .map(last -> calendar.deadline(seen.region(), last, TimeLimit.workingHours(HOURS))
                        .due())
                .filter(from -> from.isAfter(clock.instant()));
    }
}
