package org.yidan.catalog.drafting;

/** Why the list is changed, as far as it decides which first days are allowed (RULES D10, 6.2). */
public enum DraftGround {
    /** Comes into force at 00:00 of a working day. */
    REGULAR,
    /** A law ends, on whatever day that is. */
    LEGAL_REPEAL,
    /** Public safety does not wait for a working day. */
    SAFETY;

    boolean needsWorkingDay() {
        return this == REGULAR;
    }
}
