package org.yidan.evaluation.quality;

/** What an assessment finds of a matter and a unit (RULES 7.6). */
public enum Finding {
    /** Nothing was closed in twelve months: is it needed? */
    UNUSED,
    /** Too few to judge; said in words only. */
    INSUFFICIENT,
    KEEP,
    /** Help of the department for three months. */
    SUPPORT,
    /** The delegated power goes back. */
    RETURN,
    /** Another department shall lead. */
    CHANGE_LEAD;

    /** Whether something follows from each row of it; what is unused is reviewed as a whole. */
    public boolean hasConsequence() {
        return this == SUPPORT || this == RETURN || this == CHANGE_LEAD;
    }
}
