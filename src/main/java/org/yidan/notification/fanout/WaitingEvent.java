package org.yidan.notification.fanout;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yidan.notification.NoticeKind;

/** An event not told yet, as far as telling needs it. */
record WaitingEvent(
        long id,
        UUID eventId,
        NoticeKind kind,
        @Nullable String businessKey,
        @Nullable String taskId,
        List<String> audience,
        @Nullable String actor) {

    /** Notices of these kinds are about a task and are settled with it. */
    boolean isAboutATask() {
        return taskId != null && (kind == NoticeKind.NEW_WORK || kind == NoticeKind.REMINDER);
    }
}
