package org.yidan.calendar.holidays;

/** What the state's notice says about a day. */
public enum HolidayKind {
    /** Off, whatever weekday it is. */
    HOLIDAY,
    /** A Saturday or Sunday that is worked in exchange. */
    WORKDAY
}
