package org.yidan.notification.outbox;

import org.jspecify.annotations.Nullable;
import org.yidan.notification.NoticeKind;

/**
 * What happened, to be told.
 *
 * @param code which event of the kind; with the kind it names the text
 * @param subject what it is about: the name of a task, the number of a version
 * @param detail what else the text says
 * @param actor who did it and need not be told
 */
public record NotificationEvent(
        NoticeKind kind,
        String code,
        @Nullable String businessKey,
        @Nullable String subject,
        @Nullable String detail,
        Audience audience,
        @Nullable String actor,
        @Nullable TaskTime task) {

    /** About a case as a whole. */
    public static NotificationEvent ofCase(NoticeKind kind, String code, String businessKey, Audience audience) {
        return new NotificationEvent(kind, code, businessKey, null, null, audience, null, null);
    }

    public NotificationEvent by(@Nullable String who) {
        return new NotificationEvent(kind, code, businessKey, subject, detail, audience, who, task);
    }

    public NotificationEvent about(@Nullable String what, @Nullable String more) {
        return new NotificationEvent(kind, code, businessKey, what, more, audience, actor, task);
    }

    public NotificationEvent task(@Nullable TaskTime time) {
        return new NotificationEvent(kind, code, businessKey, subject, detail, audience, actor, time);
    }
}
