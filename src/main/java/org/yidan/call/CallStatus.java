package org.yidan.call;

/** Where a call stands. */
public enum CallStatus {
    REGISTERED,
    ACCEPTED,
    DISPATCHED,
    HANDLING,
    SUSPENDED,
    FEEDBACK,
    CLOSED
}
