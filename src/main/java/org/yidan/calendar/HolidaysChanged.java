package org.yidan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.OfficeClock;

/**
 * The holiday table, or the closing days of one region, have changed on these days (added, dropped or altered). Published inside the changing transaction,
 * in which the calendar already answers by the new table; whoever holds open deadlines computes them again there.
 *
 * @param region the only one whose closing days changed; null for the table of the state
 */
public record HolidaysChanged(Set<LocalDate> days, @Nullable String region) {

    public HolidaysChanged {
        days = Set.copyOf(days);
    }

    /** The table of the state has changed, for every region. */
    public HolidaysChanged(Set<LocalDate> days) {
        this(days, null);
    }

    /** Whether deadlines of that region may move. */
    public boolean concerns(String place) {
        return region == null || region.equals(place);
    }

    /** The first day that changed. */
    public LocalDate first() {
        return Collections.min(days);
    }

    /** The beginning of the first day that changed, in Asia/Shanghai. */
    public Instant from() {
        return first().atStartOfDay(OfficeClock.ZONE).toInstant();
    }

    /** The end of the last day that changed. */
    public Instant until() {
        return Collections.max(days).plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant();
    }
}
