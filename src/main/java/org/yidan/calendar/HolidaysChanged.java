package org.yidan.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * The holiday table has changed on these days (added, dropped or altered). Published inside the changing transaction,
 * in which the calendar already answers by the new table; whoever holds open deadlines computes them again there.
 */
public record HolidaysChanged(Set<LocalDate> days) {

    public HolidaysChanged {
        days = Set.copyOf(days);
    }
}
