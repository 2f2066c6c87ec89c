package org.yidan.engine.trail;

/** What the journal of log-ins knows. */
public enum LogInEvent {
    LOGGED_IN,
    REFUSED,
    /** So many wrong passwords that this address has to wait before it may try this user again. */
    LOCKED,
    LOGGED_OUT,
    PASSWORD_CHANGED,
    /** Somebody else set a first password. */
    PASSWORD_SET,
    USER_MADE,
    PROFILE_CHANGED,
    USER_DELETED,
    SUSPENDED,
    READMITTED;

    /** Key of the words shown for it. */
    public String key() {
        return "log-ins.kind." + name();
    }
}
