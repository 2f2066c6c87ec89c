package org.yidan.adjustment.carryover;

import org.yidan.shared.DomainException;

/** A step of an impact run that the rules do not allow; the key names its text in {@code messages/carryover.properties}. */
public class CarryOverRefused extends DomainException {

    private CarryOverRefused(Kind kind, String key, Object... arguments) {
        super(kind, "carryover." + key, arguments);
    }

    static CarryOverRefused invalid(String key, Object... arguments) {
        return new CarryOverRefused(Kind.INVALID, key, arguments);
    }

    static CarryOverRefused forbidden(String key, Object... arguments) {
        return new CarryOverRefused(Kind.FORBIDDEN, key, arguments);
    }

    static CarryOverRefused conflict(String key, Object... arguments) {
        return new CarryOverRefused(Kind.CONFLICT, key, arguments);
    }

    /** There is no such thing, or not for this user. */
    public static CarryOverRefused missing(String key, Object... arguments) {
        return new CarryOverRefused(Kind.NOT_FOUND, key, arguments);
    }

    /** Only the staffing office of the region decides on open items. */
    public static CarryOverRefused staffingOfficeOnly() {
        return forbidden("staffing-office-only");
    }

    /** A word that is none of the choices, as only a made-up request sends it. */
    public static CarryOverRefused unknownChoice(String value) {
        return invalid("unknown-choice", value);
    }
}
