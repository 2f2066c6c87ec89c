package org.yidan.notification.inbox;

import org.jspecify.annotations.Nullable;
import org.yidan.notification.NoticeKind;

/**
 * Which of one's notices to list.
 *
 * @param page from 0
 * @param size 1 to 100
 */
public record NoticeQuestion(boolean unread, @Nullable NoticeKind kind, int page, int size) {

    private static final int MOST = 100;
    private static final int DEEPEST = 10_000;

    public NoticeQuestion {
        size = Math.min(Math.max(size, 1), MOST);
        page = Math.min(Math.max(page, 0), DEEPEST);
    }
}
