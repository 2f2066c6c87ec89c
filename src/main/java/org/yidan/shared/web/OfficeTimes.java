package org.yidan.shared.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Writes instants as people read them in Asia/Shanghai, in the reader's language; templates call it {@code times}. */
public final class OfficeTimes {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile(DAY.pattern() + "T[0-9:.]+(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d:?\\d\\d)$");
    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    /** A day, as in 2026年3月10日. */
    public String day(LocalDate day) {
        return format("pages.date.day").format(day);
    }

    /** Day and time to the minute, as in 2026年3月10日 09:00, and for auditors to the second; empty for no instant. */
    public String at(@Nullable Instant instant) {
        return instant == null ? "" : isReadByAuditor() ? second(instant) : written("pages.date.minute", instant);
    }

    /** Day and time to the second. */
    public String second(Instant instant) {
        return written("pages.date.second", instant);
    }

    private static String written(String format, Instant instant) {
        return format(format).format(instant.atZone(OfficeClock.ZONE));
    }

    private static boolean isReadByAuditor() {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null
                && reader.getAuthorities().stream()
                        .map(group -> String.valueOf(group.getAuthority()))
                        .anyMatch(group -> group.equals("auditor") || group.endsWith(".auditor"));
    }

    /** A day or a moment as forms send and records keep them, like {@link #day} and {@link #at}; any other text as it is. */
    public String said(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return day(LocalDate.parse(text));
            }
            if (!MOMENT.matcher(text).matches()) {
                return text;
            }
            return at(
                    OFFSET.matcher(text).find()
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(OfficeClock.ZONE).toInstant());
        } catch (DateTimeException notATime) {
            return text;
        }
    }

    private static DateTimeFormatter format(String code) {
        return FORMATS.computeIfAbsent(Texts.of(code), pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
}
