package org.yidan.adjustment;

/** How far a proposal is consulted on (RULES D2). */
public enum Track {
    /** With opinions of all affected units. */
    FULL,
    /** Only where no unit's duty, limit or competence changes. */
    SHORT
}
