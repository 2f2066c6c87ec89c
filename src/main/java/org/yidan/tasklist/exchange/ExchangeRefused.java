package org.yidan.tasklist.exchange;

import org.yidan.shared.DomainException;

/** Something colleagues may not do about a task, or not now. */
public final class ExchangeRefused extends DomainException {

    private ExchangeRefused(Kind kind, String key, Object... arguments) {
        super(kind, "exchange." + key, arguments);
    }

    static ExchangeRefused invalid(String key, Object... arguments) {
        return new ExchangeRefused(Kind.INVALID, key, arguments);
    }

    static ExchangeRefused forbidden(String key, Object... arguments) {
        return new ExchangeRefused(Kind.FORBIDDEN, key, arguments);
    }

    static ExchangeRefused conflict(String key, Object... arguments) {
        return new ExchangeRefused(Kind.CONFLICT, key, arguments);
    }

    static ExchangeRefused missing(String key, Object... arguments) {
        return new ExchangeRefused(Kind.NOT_FOUND, key, arguments);
    }

    static ExchangeRefused tooOften(String key, Object... arguments) {
        return new ExchangeRefused(Kind.TOO_OFTEN, key, arguments);
    }

    /** Of these every one is looked at and completed by itself. */
    public static ExchangeRefused singly(String task) {
        return conflict("singly", task);
    }

    /** None, or more than anybody chooses. */
    public static ExchangeRefused number(int most) {
        return invalid("batch-number", most);
    }

    /** It was not said what to do. */
    public static ExchangeRefused noAct() {
        return invalid("batch-act");
    }
}
