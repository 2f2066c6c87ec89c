package org.yidan.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.OfficeClock;

/** Writes instants as people read them in Asia/Shanghai; templates call it {@code times}. */
public final class OfficeTimes {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** A day the Chinese way. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Day and time to the minute, as in 2026年3月10日 09:00; empty for no instant. */
    public String at(@Nullable Instant instant) {
        return instant == null ? "" : TO_THE_MINUTE.format(instant.atZone(OfficeClock.ZONE));
    }
}
