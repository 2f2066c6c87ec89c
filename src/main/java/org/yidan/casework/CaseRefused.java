package org.yidan.casework;

import org.yidan.shared.DomainException;

/** What a case does not allow; the key names the rule and its text in {@code messages/casework.properties}. */
public class CaseRefused extends DomainException {

    private CaseRefused(Kind kind, String key, Object... arguments) {
        super(kind, "casework." + key, arguments);
    }

    /** What was entered breaks a rule. */
    public static CaseRefused invalid(String key, Object... arguments) {
        return new CaseRefused(Kind.INVALID, key, arguments);
    }

    /** The user holds no post that allows it. */
    public static CaseRefused forbidden(String key, Object... arguments) {
        return new CaseRefused(Kind.FORBIDDEN, key, arguments);
    }

    /** The case has moved on. */
    public static CaseRefused conflict(String key, Object... arguments) {
        return new CaseRefused(Kind.CONFLICT, key, arguments);
    }

    /** There is no such thing for this user. */
    public static CaseRefused missing(String key, Object... arguments) {
        return new CaseRefused(Kind.NOT_FOUND, key, arguments);
    }
}
