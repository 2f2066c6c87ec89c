package org.yidan.adjustment;

import org.yidan.shared.DomainException;

/** A step of an adjustment that the rules do not allow; the key names its text in {@code messages/adjustment.properties}. */
public class AdjustmentRefused extends DomainException {

    private AdjustmentRefused(Kind kind, String key, Object... arguments) {
        super(kind, "adjustment." + key, arguments);
    }

    /** What was entered breaks a rule; it is corrected and sent again. */
    public static AdjustmentRefused invalid(String key, Object... arguments) {
        return new AdjustmentRefused(Kind.INVALID, key, arguments);
    }

    /** The user holds no post that allows the step, or must not do it after an earlier one (separation of duties). */
    public static AdjustmentRefused forbidden(String key, Object... arguments) {
        return new AdjustmentRefused(Kind.FORBIDDEN, key, arguments);
    }

    /** The adjustment or the list has moved on. */
    public static AdjustmentRefused conflict(String key, Object... arguments) {
        return new AdjustmentRefused(Kind.CONFLICT, key, arguments);
    }

    /** There is no such thing for this user. */
    public static AdjustmentRefused missing(String key, Object... arguments) {
        return new AdjustmentRefused(Kind.NOT_FOUND, key, arguments);
    }
}
