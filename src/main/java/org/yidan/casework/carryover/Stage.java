package org.yidan.casework.carryover;

/** How far an open item has come when a new version of the list touches it (DOMAIN 6.3). */
public enum Stage {
    CALL_BEFORE_SIGNING,
    CALL_IN_HANDLING,
    JOINT_TASK,
    CASE_OPEN,
    CASE_DECIDED,
    HANDOVER
}
