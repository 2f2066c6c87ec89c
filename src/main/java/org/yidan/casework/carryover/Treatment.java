package org.yidan.casework.carryover;

/** What becomes of an open item under a new version of the list (RULES 6.3). */
public enum Treatment {
    KEEP,
    REDISPATCH,
    HAND_OVER,
    FINISH_AS_INTERIM,
    TRANSFER_FILE,
    LEGAL_OPINION,
    LATER_STEPS_BY_DEPARTMENT
}
