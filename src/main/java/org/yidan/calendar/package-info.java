/**
 * The working calendar: when is it due, and why then? Three clocks that never mix (working hours, working days, elapsed
 * time) over the state's holidays and make-up workdays, the closing days and the working time table of the region.
 *
 * <p>Enter at {@link org.yidan.calendar.OfficeCalendar}. Process modules ask it for each deadline and hear
 * {@link org.yidan.calendar.HolidaysChanged} to compute their open deadlines again; the calendar knows none of them.
 */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared", "organization"})
@NullMarked
package org.yidan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
