package org.yidan.level;

import org.yidan.shared.DomainException;

/** What an objection does not allow; the key names the rule and its text in {@code messages/level.properties}. */
public class LevelRefused extends DomainException {

    private LevelRefused(Kind kind, String key, Object... arguments) {
        super(kind, "level." + key, arguments);
    }

    /** What was entered breaks a rule. */
    public static LevelRefused invalid(String key, Object... arguments) {
        return new LevelRefused(Kind.INVALID, key, arguments);
    }

    /** The user holds no post that allows it. */
    public static LevelRefused forbidden(String key, Object... arguments) {
        return new LevelRefused(Kind.FORBIDDEN, key, arguments);
    }

    /** Somebody else was first, or the task has moved on. */
    public static LevelRefused conflict(String key, Object... arguments) {
        return new LevelRefused(Kind.CONFLICT, key, arguments);
    }

    /** There is no such task for this user. */
    public static LevelRefused missing(String key, Object... arguments) {
        return new LevelRefused(Kind.NOT_FOUND, key, arguments);
    }
}
