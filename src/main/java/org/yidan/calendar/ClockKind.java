package org.yidan.calendar;

/** The three clocks of the office (RULES 0.4); an amount on one is never converted to another. */
public enum ClockKind {
    /** Hours of the region's working time table on working days. */
    WORKING_HOURS,
    /** Whole working days; the day of start is not counted. */
    WORKING_DAYS,
    /** Hours by day and night, on every day. */
    ELAPSED
}
