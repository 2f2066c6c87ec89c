package org.yidan.open311;

import org.yidan.shared.DomainException;

/** What a partner sent cannot be taken; the key names the rule and its text in {@code messages/open311.properties}. */
public class Open311Refused extends DomainException {

    private Open311Refused(Kind kind, String key, Object... arguments) {
        super(kind, "open311." + key, arguments);
    }

    /** Something is missing or unreadable; the partner corrects it and sends again. */
    public static Open311Refused invalid(String key, Object... arguments) {
        return new Open311Refused(Kind.INVALID, key, arguments);
    }

    /** The key is missing or wrong. */
    public static Open311Refused forbidden(String key, Object... arguments) {
        return new Open311Refused(Kind.FORBIDDEN, key, arguments);
    }

    /** There is no such service, request or jurisdiction for this partner. */
    public static Open311Refused missing(String key, Object... arguments) {
        return new Open311Refused(Kind.NOT_FOUND, key, arguments);
    }
}
