package org.yidan.call;

import org.yidan.shared.DomainException;

/** A step of a call that the rules do not allow; the key names the rule and its text in {@code messages/call.properties}. */
public class CallRefused extends DomainException {

    private CallRefused(Kind kind, String key, Object... arguments) {
        super(kind, "call." + key, arguments);
    }

    /** What was entered breaks a rule; the clerk corrects it and sends again. */
    public static CallRefused invalid(String key, Object... arguments) {
        return new CallRefused(Kind.INVALID, key, arguments);
    }

    /** The user holds no post that allows the step, or must not do it after an earlier one (separation of duties). */
    public static CallRefused forbidden(String key, Object... arguments) {
        return new CallRefused(Kind.FORBIDDEN, key, arguments);
    }

    /** The call has moved on; the step is not open any more. */
    public static CallRefused conflict(String key, Object... arguments) {
        return new CallRefused(Kind.CONFLICT, key, arguments);
    }

    /** There is no such thing for this user. */
    public static CallRefused missing(String key, Object... arguments) {
        return new CallRefused(Kind.NOT_FOUND, key, arguments);
    }

    /** There is no such call for this user. */
    public static CallRefused notFound(String callNo) {
        return new CallRefused(Kind.NOT_FOUND, "unknown", callNo);
    }
}
