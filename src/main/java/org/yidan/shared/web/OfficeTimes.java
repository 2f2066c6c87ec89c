package org.yidan.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Writes instants as people read them in Asia/Shanghai, in the reader's language; templates call it {@code times}. */
public final class OfficeTimes {

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    /** A day, as in 2026年3月10日. */
    public String day(LocalDate day) {
        return format("pages.date.day").format(day);
    }

    /** Day and time to the minute, as in 2026年3月10日 09:00; empty for no instant. */
    public String at(@Nullable Instant instant) {
        return instant == null ? "" : format("pages.date.minute").format(instant.atZone(OfficeClock.ZONE));
    }

    private static DateTimeFormatter format(String code) {
        return FORMATS.computeIfAbsent(Texts.of(code), pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
}
