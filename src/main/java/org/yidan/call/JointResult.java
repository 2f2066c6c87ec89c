package org.yidan.call;

/** What a joint task came to for the call it was asked for by (RULES B14). */
public enum JointResult {
    RESOLVED,
    /** At least one subject filed a penalty case. */
    CASE_FILED,
    NOT_TRUE,
    TRANSFERRED
}
