package org.yidan.designer.replay;

/** What is counted. */
enum Figure {
    /** Decided otherwise: another route, another unit, another limit. */
    DIFFERENT,
    /** In time as it was, late by the draft. */
    OVERDUE,
    /** Late as it was, in time by the draft. */
    NO_LONGER_OVERDUE,
    /** Even the rules in force do not give what is on record; rules or list have changed since. */
    CHECK,
    /** The record does not say enough, or was never asked. */
    UNBUILT
}
