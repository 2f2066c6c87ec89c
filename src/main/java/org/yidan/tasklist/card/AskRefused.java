package org.yidan.tasklist.card;

import org.yidan.shared.DomainException;

/** What was asked for is not offered for this task. */
public class AskRefused extends DomainException {

    private AskRefused(Kind kind, String key, Object... arguments) {
        super(kind, "tasklist." + key, arguments);
    }

    static AskRefused conflict(String key, Object... arguments) {
        return new AskRefused(Kind.CONFLICT, key, arguments);
    }

    static AskRefused invalid(String key, Object... arguments) {
        return new AskRefused(Kind.INVALID, key, arguments);
    }
}
