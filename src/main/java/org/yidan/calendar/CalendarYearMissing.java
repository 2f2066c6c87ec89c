package org.yidan.calendar;

import org.yidan.shared.DomainException;

/** A day lies in a year whose holidays are not loaded; whether it is a working day is never guessed. */
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
