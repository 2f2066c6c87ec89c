package org.yidan.calendar;

import org.yidan.shared.DomainException;

/** A day lies in a year without holidays that is too far away to be counted provisionally, or before the first one loaded. */
public class CalendarYearMissing extends DomainException {

    private final int year;

    public CalendarYearMissing(int year) {
        super(Kind.INVALID, "calendar.year-missing", String.valueOf(year));
        this.year = year;
    }

    public int year() {
        return year;
    }
}
