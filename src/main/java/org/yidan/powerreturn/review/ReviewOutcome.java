package org.yidan.powerreturn.review;

/** Where the review leads (RULES CG1). */
public enum ReviewOutcome {
    /** To the county government. */
    DECIDE,
    /** Three months of help first. */
    SUPPORT,
    REJECT
}
