package org.yidan.enforcement.penalty;

/** Where a penalty case stands; each step of the procedure leads from one to the next (RULES 2.2). */
public enum PenaltyState {
    /** Asked for, not yet filed. */
    REQUESTED,
    /** The leader decided not to file. */
    NOT_FILED,
    /** Filed; also after a report was sent back. */
    INVESTIGATING,
    /** The report lies before the legal review. */
    REPORTED,
    /** Legal review passed or not needed. */
    REVIEWED,
    /** The party has the advance notice. */
    NOTIFIED,
    /** The party was heard, or said nothing in time. */
    HEARD,
    /** Decided, not yet served. */
    DECIDED,
    /** The decision is with the party. */
    SERVED,
    /** Over. */
    CLOSED;

    /** Before the decision, so that the ninety days run. */
    public boolean undecided() {
        return this == INVESTIGATING || this == REPORTED || this == REVIEWED || this == NOTIFIED || this == HEARD;
    }
}
