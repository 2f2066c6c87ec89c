package org.yidan.shared.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.OfficeClock;

/** Writes instants as people read them in Asia/Shanghai; templates call it {@code times}. */
public final class OfficeTimes {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Day and time to the minute; empty for no instant. */
    public String at(@Nullable Instant instant) {
        return instant == null ? "" : TO_THE_MINUTE.format(instant.atZone(OfficeClock.ZONE));
    }
}
