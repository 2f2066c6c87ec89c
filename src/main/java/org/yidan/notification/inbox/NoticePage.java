package org.yidan.notification.inbox;

import java.util.List;

/** A page of notices, newest first, and whether there are older ones. */
public record NoticePage(List<Notice> notices, int number, boolean more) {}
