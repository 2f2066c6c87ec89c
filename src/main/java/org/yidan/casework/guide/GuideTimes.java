package org.yidan.casework.guide;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yidan.calendar.OfficeCalendar;
import org.yidan.casework.CaseFile;
import org.yidan.catalog.GuideStep;
import org.yidan.shared.OfficeClock;

/** The time nodes of a guide, counted from the receipt by the office calendar. */
@Component
class GuideTimes {

    private static final int WARN_PERCENT = 80;
    private static final int WHOLE = 100;

    private final OfficeCalendar calendar;
    private final OfficeClock clock;

    GuideTimes(OfficeCalendar calendar, OfficeClock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The step as the work of the unit from now on; reminded when four fifths of its time are over. */
    GuideLine line(CaseFile file, GuideStep step, String unit, String post) {
        if (step.limit() == null) {
            return GuideLine.of(step, unit, post, null, null);
        }
        Instant from = now();
        Instant due = calendar.deadline(file.region(), from, step.limit()).due();
        Instant remind =
                from.plus(Duration.between(from, due).multipliedBy(WARN_PERCENT).dividedBy(WHOLE));
        return GuideLine.of(step, unit, post, due, remind);
    }
}
