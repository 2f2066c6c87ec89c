package org.yidan.casework.carryover;

/** How far an open item has come when a new version of the list touches it (RULES 6.3). */
public enum CarryOverStage {
    CALL_BEFORE_SIGNING,
    CALL_IN_HANDLING,
    /** The handling is done: the caller hears of it and the result is verified. */
    CALL_IN_FEEDBACK,
    /** Waits for its joint task or its case, which is an item of its own. */
    CALL_WITH_CASE,
    JOINT_TASK,
    CASE_OPEN,
    CASE_DECIDED,
    HANDOVER
}
