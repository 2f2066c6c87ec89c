package org.yidan.notification;

import org.yidan.shared.DomainException;

/** What notices do not allow; the key names the text in {@code messages/notification.properties}. */
public class NotificationRefused extends DomainException {

    private NotificationRefused(Kind kind, String key, Object... arguments) {
        super(kind, "notification." + key, arguments);
    }

    /** What was entered breaks a rule. */
    public static NotificationRefused invalid(String key, Object... arguments) {
        return new NotificationRefused(Kind.INVALID, key, arguments);
    }

    /** Only for operators. */
    public static NotificationRefused forbidden(String key, Object... arguments) {
        return new NotificationRefused(Kind.FORBIDDEN, key, arguments);
    }

    /** There is no such thing for this user. */
    public static NotificationRefused missing(String key, Object... arguments) {
        return new NotificationRefused(Kind.NOT_FOUND, key, arguments);
    }
}
