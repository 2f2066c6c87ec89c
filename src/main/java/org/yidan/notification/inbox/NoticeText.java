package org.yidan.notification.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yidan.notification.NoticeKind;
import org.yidan.shared.Texts;

/** What an event says to people. */
public record NoticeText(
        UUID eventId,
        NoticeKind kind,
        String code,
        @Nullable String businessKey,
        @Nullable String taskId,
        @Nullable String step,
        @Nullable String subject,
        @Nullable String detail,
        @Nullable String actorName,
        @Nullable String matterName,
        @Nullable String urgency,
        @Nullable Instant due,
        Instant occurredAt) {

    /** The sentence in the reader's language. */
    public String text() {
        return Texts.of("notification.text." + key(), arguments());
    }

    /** The sentence in Chinese, for letters. */
    public String kept() {
        return Texts.kept("notification.text." + key(), arguments());
    }

    private String key() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "." + code;
    }

    private Object[] arguments() {
        return new Object[] {said(subject), said(detail), said(actorName)};
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A reason or an answer in a person's words that the sentence leaves out; shown to the person told only. */
    public @Nullable String reason() {
        return kind == NoticeKind.TAKEN_OVER || kind == NoticeKind.MY_CALL || kind == NoticeKind.COLLEAGUE
                ? detail
                : null;
    }

    /** Where to go: the task if there is one, else the case, else the list. */
    public String path() {
        return taskPath() != null ? String.valueOf(taskPath()) : casePath();
    }

    /** The task in Tasklist; null when the event is about none. */
    public @Nullable String taskPath() {
        return taskId == null ? null : "/camunda/app/tasklist/default/#/?task=" + taskId;
    }

    /** Whether it is about an act of two persons, whose number stands in the place of a case's. */
    public boolean isOfAct() {
        return code.startsWith("act-");
    }

    /** The page of the case, else of the holidays, of the laws to be checked or the list; for what a colleague or a leader sent, where it is answered. */
    public String casePath() {
        if (code.startsWith("post-")) {
            return code.equals("post-proposed") ? "/organization#proposals" : "/organization/units/" + businessKey;
        }
        if (isOfAct()) {
            return "/audit/acts/" + businessKey;
        }
        if (kind == NoticeKind.COLLEAGUE && taskId == null) {
            return "/exchange";
        }
        if (businessKey != null) {
            return "/cases/" + businessKey;
        }
        return switch (code) {
            case "law-check" -> "/catalog/laws#waiting";
            case "HOLIDAYS" -> "/calendar/holidays";
            case "CARD" -> "/organization";
            default -> "/catalog";
        };
    }
}
