package org.yidan.adjustment.carryover;

/** What a new version changes for one open item: the columns of table 6.3, the strongest one where several apply. */
public enum ChangeKind {
    /** The township's power goes back to the department: taken back, no longer delegated, or not for this township. */
    RETURNED,
    /** The matter leaves the list. */
    REMOVED,
    /** Another unit leads. */
    LEAD,
    /** Only the limits change. */
    LIMIT,
    /** Only text, basis or helping units change: the item keeps the version it is bound to. */
    TEXT
}
