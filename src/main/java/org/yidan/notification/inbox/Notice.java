package org.yidan.notification.inbox;

import java.time.Instant;

/** One notice as its reader sees it. */
public record Notice(long id, NoticeText event, Instant toldAt, boolean read) {}
