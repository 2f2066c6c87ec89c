package org.yidan.shared.limits;

import java.util.Locale;

/** What may be done only so often; who is counted is said at the place that asks. */
public enum Limit {
    /** Failed log-ins of one address. */
    LOG_IN,
    /** Log-ins begun from one address at an identity server. */
    OUTSIDE,
    /** Files sent by one user. */
    UPLOAD,
    /** Attempts of one user to give a township what it has no duty for. */
    UNLISTED,
    /** Additions of one user to calls. */
    ADDITION,
    /** Calls filed with one partner's key. */
    FILING,
    /** Failed keys and other faults of one address at the intake from outside. */
    STRANGER,
    /** Wrong codes of one address, whatever the call. */
    FOLLOW,
    /** Wrong codes of one address for one call. */
    FOLLOW_CALL,
    /** Pages of the public list opened from one address. */
    PUBLIC_LIST;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
