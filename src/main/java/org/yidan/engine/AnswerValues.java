package org.yidan.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.yidan.shared.Days;
import org.yidan.shared.OfficeClock;

/** Reads times, days and lists out of what a form sends for them; what cannot be read is an illegal argument. */
final class AnswerValues {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerValues() {}

    /** A point in time; without an offset in Asia/Shanghai. */
    static Instant instant(Object value) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        String text = value.toString().strip();
        boolean offset = text.endsWith("Z") || text.matches(".*[+-]\\d{2}:?\\d{2}$");
        return Days.within(
                offset
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(OfficeClock.ZONE).toInstant());
    }

    /** A day in Asia/Shanghai. */
    static LocalDate localDate(Object value) {
        if (value instanceof Date date) {
            return LocalDate.ofInstant(date.toInstant(), OfficeClock.ZONE);
        }
        String text = value.toString().strip();
        return text.length() > 10
                ? LocalDate.ofInstant(instant(text), OfficeClock.ZONE)
                : Days.within(LocalDate.parse(text));
    }

    /** Several values: a list, JSON, or words between commas. */
    static List<String> strings(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        String text = value.toString().strip();
        try {
            return text.startsWith("[")
                    ? Arrays.asList(JSON.readValue(text, String[].class))
                    : Arrays.stream(text.split(","))
                            .map(String::strip)
                            .filter(s -> !s.isEmpty())
                            .toList();
        } catch (JsonProcessingException notAList) {
            throw new IllegalArgumentException(text, notAList);
        }
    }
}
