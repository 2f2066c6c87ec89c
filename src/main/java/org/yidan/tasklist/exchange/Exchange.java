package org.yidan.tasklist.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a colleague asked for or sent.
 *
 * @param to user id; null when a post was urged
 * @param words the question, what the copy is for, or why it is urgent
 * @param answeredAt when the opinion was given, or the copy read
 */
public record Exchange(
        long id,
        Kind kind,
        String caseNo,
        String taskId,
        String taskName,
        String from,
        @Nullable String to,
        String words,
        Instant sentAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** What it is. */
    public enum Kind {
        ADVICE,
        COPY,
        URGE
    }

    /** Whether the receiver still has to answer or read it. */
    public boolean waits() {
        return answeredAt == null && kind != Kind.URGE;
    }
}
