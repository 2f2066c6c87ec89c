package org.yidan.casework.links;

/** What the case linked to is for the one it is linked from. */
public enum Relation {
    JOINT_TASK,
    PENALTY_CASE,
    CRIME_TRANSFER,
    RULING,
    ADJUSTMENT,
    POWER_RETURN,
    EVIDENCE,
    LEVEL_OBJECTION,
    LEDGER_OBJECTION
}
