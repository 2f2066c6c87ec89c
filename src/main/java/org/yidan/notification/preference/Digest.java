package org.yidan.notification.preference;

/** How often e-mails go out. */
public enum Digest {
    /** One e-mail per event. */
    AT_ONCE,
    /** What came up in an hour in one e-mail at the full hour. */
    HOURLY,
    /** One e-mail at 08:30 of each working day. */
    DAILY
}
