package org.yidan.audit.erasure;

/** What two persons may do together. */
public enum ActKind {
    /** A step is left and another one begun. */
    MOVE,
    /** A variable gets another value. */
    VARIABLE,
    /** A running limit ends at another time. */
    DUE,
    /** A case begun by mistake is ended. */
    END,
    /** Cases are destroyed after their archive term. */
    CLEAN_UP
}
