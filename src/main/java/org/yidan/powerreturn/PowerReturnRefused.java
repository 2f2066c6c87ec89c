package org.yidan.powerreturn;

import org.yidan.shared.DomainException;

/** A step of a return that the rules do not allow; the key names its text in {@code messages/powerreturn.properties}. */
public class PowerReturnRefused extends DomainException {

    private PowerReturnRefused(Kind kind, String key, Object... arguments) {
        super(kind, "powerreturn." + key, arguments);
    }

    /** What was entered breaks a rule; it is corrected and sent again. */
    public static PowerReturnRefused invalid(String key, Object... arguments) {
        return new PowerReturnRefused(Kind.INVALID, key, arguments);
    }

    /** The user holds no post that allows the step, or must not do it after an earlier one (separation of duties). */
    public static PowerReturnRefused forbidden(String key, Object... arguments) {
        return new PowerReturnRefused(Kind.FORBIDDEN, key, arguments);
    }

    /** Somebody else was first, or the return has moved on. */
    public static PowerReturnRefused conflict(String key, Object... arguments) {
        return new PowerReturnRefused(Kind.CONFLICT, key, arguments);
    }
}
