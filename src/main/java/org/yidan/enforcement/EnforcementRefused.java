package org.yidan.enforcement;

import org.yidan.shared.DomainException;

/** A step of enforcement that the law or the list does not allow; the key names the rule in {@code messages/enforcement.properties}. */
public class EnforcementRefused extends DomainException {

    private EnforcementRefused(Kind kind, String key, Object... arguments) {
        super(kind, "enforcement." + key, arguments);
    }

    /** What was entered breaks a rule; the officer corrects it and sends again. */
    public static EnforcementRefused invalid(String key, Object... arguments) {
        return new EnforcementRefused(Kind.INVALID, key, arguments);
    }

    /** The user holds no post that allows the step, or must not do it after an earlier one (separation of duties). */
    public static EnforcementRefused forbidden(String key, Object... arguments) {
        return new EnforcementRefused(Kind.FORBIDDEN, key, arguments);
    }

    /** Somebody else was first, or the case has moved on. */
    public static EnforcementRefused conflict(String key, Object... arguments) {
        return new EnforcementRefused(Kind.CONFLICT, key, arguments);
    }

    /** There is no such thing for this user. */
    public static EnforcementRefused missing(String key, Object... arguments) {
        return new EnforcementRefused(Kind.NOT_FOUND, key, arguments);
    }
}
